import { blankForm, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { changeMemberPage, type PageChange } from '../../acts/change-member-page.ts'
import { memberPageFields, memberPageForm } from '../../forms/member-forms.ts'
import { mergeEdits } from '../../forms/merge-edits.ts'
import { valuesOfPage } from '../../forms/prefilled-values.ts'
import { type FormerPage, formerPageSchema } from '../../history/former-version.ts'
import { EditPagePage } from '../../pages/member-space/edit-page-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { findOwnPage, type OwnPage } from '../../queries/find-own-page.ts'
import { findReplaced } from '../../queries/list-history.ts'
import { readTown } from '../../town/read-town.ts'
import { memberSpaceWords } from '../../words/member-space.ts'

export function memberPageRoutes(app: SiteApp): void {
  app.get(directoryPaths.memberPage(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const stands = await as(person, (tx) => findOwnPage(tx, member.id))
    if (!stands) return notFound(c)

    const form = blankForm(valuesOfPage(stands))
    const { version, audience } = stands
    return page(
      c,
      <EditPagePage member={member} form={form} version={version} audience={audience} />,
    )
  })

  app.post(directoryPaths.memberPage(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const stands = await as(person, (tx) => findOwnPage(tx, member.id))
    if (!stands) return notFound(c)

    const form = await readForm(c, memberPageForm)
    const version = String(form.values.seen ?? '')
    const shown = { member, version, audience: stands.audience }
    if (!form.ok) {
      // All that is to be mended is told at once, the town with the rest.
      const isTownKept =
        form.errors.locality !== undefined || form.values.locality === stands.locality
      const town = isTownKept ? null : await readTown(c, form)
      return page(c, <EditPagePage {...shown} {...(town?.ok === false ? town : { form })} />, 422)
    }
    const { value } = form
    const say = words(c, memberSpaceWords)
    if (value.showsMailbox && value.mailbox === '') {
      const refused = withError(form, 'mailbox', say('page.errors.mailboxToShow'))
      return page(c, <EditPagePage {...shown} form={refused} />, 422)
    }
    const read = value.locality === stands.locality ? null : await readTown(c, form)
    if (read && !read.ok) return page(c, <EditPagePage {...shown} {...read} />, 422)

    const change = changeFrom(value, read?.town ?? null)
    const result = await as(person, async (tx) => {
      const editing = { memberId: member.id, version: value.seen, today: todayOf(c) }
      const outcome = await changeMemberPage(tx, person, editing, change)
      if (outcome.outcome !== 'changed-meanwhile') return outcome
      const replaced = await findReplaced(tx, {
        memberId: member.id,
        whatId: member.id,
        version: value.seen,
      })
      return { ...outcome, seen: replaced ? formerPageSchema.parse(replaced.was) : null }
    })
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'changed-meanwhile') {
      const { stands: saved, seen } = result
      const merged = mergeEdits(memberPageFields, {
        typed: form.values,
        seen: seen && valuesOfPage(seen),
        stands: valuesOfPage(saved),
      })
      const view = (
        <EditPagePage
          member={member}
          form={blankForm(merged)}
          version={saved.version}
          audience={saved.audience}
          conflict={{ typed: typedPage(change, saved), stands: saved }}
        />
      )
      return page(c, view, 409)
    }
    const saved = savedFor[value.audience]
    return seeOther(c, `${directoryPaths.memberSpace(member.slug)}?fait=${saved}`)
  })
}

/** What is said of a page just saved, by who reads it now. */
const savedFor = { public: 'page', members: 'pageForMembers', team: 'pageForTeam' } as const

type PageValue = (typeof memberPageForm)['schema']['_output']

function changeFrom(value: PageValue, place: PageChange['place']): PageChange {
  return {
    summary: value.summary,
    description: value.description,
    place,
    street: value.street || null,
    postal_code: value.postalCode || null,
    shows_address: !value.hidesAddress,
    how_to_come: value.howToCome,
    telephone: value.telephone || null,
    toll_free: value.tollFree || null,
    mailbox: value.mailbox || null,
    shows_mailbox: value.showsMailbox,
    website: value.website || null,
    founded_in: value.foundedIn,
    audience: value.audience,
  }
}

/** What was typed, as a state to lay beside the one that stands. */
function typedPage({ place, ...change }: PageChange, stands: OwnPage): FormerPage {
  const locality = place ? place.locality : stands.locality
  return { ...stands, ...change, locality }
}
