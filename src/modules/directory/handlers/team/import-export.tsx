import { z } from 'zod'
import { blankForm, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { violates } from '../../../../platform/database/failures.ts'
import { attachment, type FileMade } from '../../../../platform/files/attachment.ts'
import { csvOf, spreadsheets } from '../../../../platform/files/csv.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { acceptImport } from '../../acts/accept-import.ts'
import { findImport, keepImport, removeImport } from '../../acts/keep-import.ts'
import { acceptImportForm, importForm } from '../../forms/import-form.ts'
import { columnKeys, columnName } from '../../members-file/columns.ts'
import { readDirectory } from '../../members-file/current-members.ts'
import { membersTable, membersWorkbook } from '../../members-file/members-table.ts'
import { type PlanImportResult, planImport } from '../../members-file/plan-import.ts'
import { readMembersFile } from '../../members-file/read-file.ts'
import {
  isUnreadable,
  mostColumns,
  mostRows,
  type ReadFileResult,
} from '../../members-file/sheet.ts'
import { understandTown } from '../../members-file/understand-town.ts'
import { ImportDonePage } from '../../pages/team/import-done-page.tsx'
import { ImportPage } from '../../pages/team/import-pages.tsx'
import { ImportPlanPage, mostShown } from '../../pages/team/import-plan-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { placeIndex } from '../../queries/place-index.ts'
import { listWrittenMembers } from '../../queries/written-members.ts'
import { membersImportWords } from '../../words/members-import.ts'
import { daysOf } from './days.ts'

/** A file of members comes in, is told back, and is accepted or forgotten; the directory goes out. */
export function importExportRoutes(app: SiteApp): void {
  app.get(directoryPaths.membersExport('csv'), async (c) => {
    const table = await tableOf(c)
    return download(c, csvOf(table, spreadsheets[c.var.language]), 'csv')
  })
  app.get(directoryPaths.membersExport('xlsx'), async (c) => {
    const table = await tableOf(c)
    return download(c, await membersWorkbook(table), 'xlsx')
  })
  app.get(directoryPaths.membersTemplate, (c) => {
    const { language } = c.var
    const headers = columnKeys.map((key) => columnName(key, language))
    return download(c, csvOf([headers], spreadsheets[language]), 'csv')
  })

  app.get(directoryPaths.membersImport, (c) => page(c, <ImportPage form={blankForm()} />))

  app.post(directoryPaths.membersImport, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, importForm)
    if (!form.ok) return page(c, <ImportPage form={form} />, 422)

    const refuse = (sentence: string) =>
      page(c, <ImportPage form={withError(form, 'file', sentence)} />, 422)
    const { file } = form.value
    if (isUnreadable(file.name)) return refuse(words(c, membersImportWords)('refusal.file-name'))
    const read = await readMembersFile(new Uint8Array(await file.arrayBuffer()))
    if (read.outcome === 'refused') return refuse(refusal(c, read))

    const { sheet } = read
    const directory = await as(person, (tx) => readDirectory(tx))
    const planned = await planImport(sheet, directory, contextOf(c))
    if (planned.outcome !== 'planned') return refuse(missing(c, planned))
    const fileName = file.name
    const id = await as(person, (tx) => keepImport(tx, person, { fileName, sheet }))
    return seeOther(c, directoryPaths.membersImportOf(id))
  })

  app.get(directoryPaths.membersImportOf(':id'), (c) => planPage(c))

  app.post(directoryPaths.membersImportAcceptance(':id'), async (c) => {
    const person = teamPerson(c)
    const id = uuidParam(c, 'id')
    const form = await readForm(c, acceptImportForm)
    if (!id) return notFound(c)
    // The places are read before: they need a connection of their own.
    await placeIndex()
    const accepted = {
      id,
      fingerprint: form.ok ? form.value.plan : '',
      today: daysOf(c).today,
    }
    const result = await as(person, (tx) => acceptImport(tx, person, accepted, contextOf(c))).catch(
      (error: unknown) => {
        // Two names that the site reads as one and the file as two: rare letters. Nothing was written.
        if (violates(error, 'members_bear_their_name_alone'))
          return { outcome: 'changed-meanwhile' as const }
        throw error
      },
    )
    switch (result.outcome) {
      case 'not-found':
        return notFound(c)
      case 'changed-meanwhile':
      case 'nothing-to-write':
        return planPage(c, { hasChanged: true })
      case 'already-accepted':
        return seeOther(c, directoryPaths.membersImportOf(id))
      case 'accepted': {
        const { added, changed } = result
        const address = directoryPaths.membersImportOf(id)
        return seeOther(c, `${address}?ajoutees=${added}&changees=${changed}`)
      }
    }
  })

  app.post(directoryPaths.membersImportRemoval(':id'), async (c) => {
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const result = await as(teamPerson(c), (tx) => removeImport(tx, id))
    return result.outcome === 'removed' ? seeOther(c, directoryPaths.membersImport) : notFound(c)
  })
}

/** Draws the plan as it would be now; a file accepted before says so. */
async function planPage(
  c: SiteContext,
  { hasChanged = false }: { hasChanged?: boolean } = {},
): Promise<Response> {
  const person = teamPerson(c)
  const id = uuidParam(c, 'id')
  const kept = id && (await as(person, (tx) => findImport(tx, id)))
  if (!kept) return notFound(c)
  if (kept.acceptedAt !== null) {
    const counted = z.coerce.number().int().min(0).max(mostRows)
    const added = counted.safeParse(c.req.query('ajoutees'))
    const changed = counted.safeParse(c.req.query('changees'))
    const counts =
      added.success && changed.success ? { added: added.data, changed: changed.data } : null
    const written = await as(person, (tx) => listWrittenMembers(tx, kept.written, mostShown))
    return page(c, <ImportDonePage {...{ kept, counts, written }} />)
  }
  const directory = await as(person, (tx) => readDirectory(tx))
  const planned = await planImport(kept.sheet, directory, contextOf(c))
  // Kept only once it could be planned.
  if (planned.outcome !== 'planned') return notFound(c)
  const view = <ImportPlanPage kept={kept} plan={planned.plan} hasChanged={hasChanged} />
  return page(c, view, hasChanged ? 409 : 200)
}

function contextOf(c: SiteContext) {
  return {
    resolveTown: understandTown,
    language: c.var.language,
    today: daysOf(c).today,
  }
}

function refusal(c: SiteContext, read: Extract<ReadFileResult, { outcome: 'refused' }>): string {
  const say = words(c, membersImportWords)
  if (read.because === 'unreadable-text')
    return say('refusal.unreadable-text', { row: read.row ?? 1 })
  if (read.because !== 'open-quote') {
    return say(`refusal.${read.because}`, { rows: mostRows, columns: mostColumns })
  }
  return read.row === undefined
    ? say('refusal.open-quote-somewhere')
    : say('refusal.open-quote', { row: read.row })
}

function missing(
  c: SiteContext,
  planned: Exclude<PlanImportResult, { outcome: 'planned' }>,
): string {
  const say = words(c, membersImportWords)
  if (planned.outcome === 'no-row') return say('refusal.no-row')
  const name = columnName('name', c.var.language)
  const headers = planned.headers.filter((header) => header !== '').slice(0, 12)
  if (headers.length === 0) return say('refusal.no-headers', { name })
  const shown = headers.map((header) => header.slice(0, 40)).join(' · ')
  return say('refusal.no-name', { name, headers: shown })
}

async function tableOf(c: SiteContext): Promise<string[][]> {
  const directory = await as(teamPerson(c), (tx) => readDirectory(tx))
  return membersTable(directory, c.var.language)
}

/** Named after what a member is called here, and the day. */
function download(c: SiteContext, body: FileMade['body'], format: 'csv' | 'xlsx'): Response {
  const name = `${c.var.federation.memberNoun.fr.other}-${daysOf(c).today}`
  return attachment(c, { body, name, format })
}
