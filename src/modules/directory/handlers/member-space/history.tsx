import { as, type Transaction } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { type Entered, servedMember } from '../../../../platform/spaces/guards.ts'
import { bringBackVersion } from '../../acts/bring-back-version.ts'
import { versionForm } from '../../forms/member-forms.ts'
import { changesOf, type MemberChange, placesOf } from '../../history/member-changes.ts'
import { HistoryPage } from '../../pages/member-space/history-page.tsx'
import { VersionPage } from '../../pages/member-space/version-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { listOwnOfferings } from '../../queries/find-own-offering.ts'
import { findOwnPage } from '../../queries/find-own-page.ts'
import { findHistoryEntry, listHistory } from '../../queries/list-history.ts'
import { readToldNames } from '../../queries/read-told-names.ts'

export function memberHistoryRoutes(app: SiteApp): void {
  app.get(directoryPaths.memberHistory(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const read = await as(person, async (tx) => {
      const now = await readNow(tx, member.id)
      if (!now) return undefined
      const changes = changesOf(await listHistory(tx, member.id), now)
      return { changes, names: await readToldNames(tx, placesOf(changes)) }
    })
    return read ? page(c, <HistoryPage member={member} {...read} />) : notFound(c)
  })

  app.get(directoryPaths.memberVersion(':slug', ':id'), async (c) => {
    return versionPage(c, servedMember(c))
  })

  app.post(directoryPaths.memberVersion(':slug', ':id'), async (c) => {
    const entered = servedMember(c)
    const { person, member } = entered
    const entryId = entryIn(c)
    const form = await readForm(c, versionForm)
    if (entryId === null || !form.ok) return notFound(c)
    const { seen: version } = form.value
    const bringing = { memberId: member.id, entryId, version, today: todayOf(c) }
    const { outcome } = await as(person, (tx) => bringBackVersion(tx, person, bringing))
    if (outcome === 'not-found') return notFound(c)
    if (outcome === 'changed-meanwhile') return versionPage(c, entered, 409)
    return seeOther(c, `${directoryPaths.memberHistory(member.slug)}?fait=broughtBack`)
  })
}

async function readNow(tx: Transaction, memberId: string) {
  const page = await findOwnPage(tx, memberId)
  return page && { page, offerings: await listOwnOfferings(tx, memberId) }
}

async function versionPage(
  c: SiteContext,
  { person, member }: Entered,
  status: 200 | 409 = 200,
): Promise<Response> {
  const entryId = entryIn(c)
  if (entryId === null) return notFound(c)
  const read = await as(person, async (tx) => {
    const entry = await findHistoryEntry(tx, { memberId: member.id, entryId })
    const now = await readNow(tx, member.id)
    if (!entry || !now) return undefined
    // Alone, a change leads from what was said then to what stands now.
    const [sinceThen] = changesOf([entry], now)
    if (!sinceThen) return undefined
    const names = await readToldNames(tx, placesOf([sinceThen]))
    return { sinceThen, names, version: versionOf(sinceThen, now) }
  })
  if (!read) return notFound(c)
  return page(
    c,
    <VersionPage member={member} {...read} changedMeanwhile={status === 409} />,
    status,
  )
}

type Now = NonNullable<Awaited<ReturnType<typeof readNow>>>

function versionOf({ what, whatId }: MemberChange, { page, offerings }: Now): string {
  if (what === 'members') return page.version
  return offerings.find(({ id }) => id === whatId)?.version ?? ''
}

/** The number of a change in the path, or null: it names nothing. */
function entryIn(c: SiteContext): number | null {
  const id = param(c, 'id')
  return /^\d{1,15}$/.test(id) ? Number(id) : null
}
