import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm, readQuery } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, signedIn } from '../../../../platform/http/request.ts'
import { findVoteResult } from '../../../decisions/index.ts'
import { namesOfMembers } from '../../../directory/index.ts'
import { discussAmendment } from '../../acts/amendments/discuss-amendment.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import { discussionForm, listQuery } from '../../forms/amendments/amendment-forms.ts'
import { Discussion, Revising, Supports } from '../../pages/amendments/amendment-acts.tsx'
import { AmendmentPage } from '../../pages/amendments/amendment-page.tsx'
import { AmendmentsPage } from '../../pages/amendments/amendments-page.tsx'
import { RecommendationForm } from '../../pages/amendments/recommendation-form.tsx'
import {
  earlierWordings,
  listAmendmentComments,
  listStates,
} from '../../queries/amendments/discussion.ts'
import { countEndedVotes } from '../../queries/amendments/ended-votes.ts'
import { examinedAmendment } from '../../queries/amendments/examined.ts'
import { readAmendments } from '../../queries/amendments/read-amendments.ts'
import { findRegister } from '../../queries/amendments/register.ts'
import { membersOf } from '../../rules/amendments/amendment.ts'
import { countIn, type Entry, entriesIn } from '../../rules/amendments/entries.ts'
import { type Filter, filterOf, statesOf } from '../../rules/amendments/list-filters.ts'
import { shownGroups } from '../../rules/amendments/shown-groups.ts'
import { absent, inDocument } from '../guard.ts'
import { inAmendment } from './in-amendment.ts'

/** A page is read at once, and drawn in a few milliseconds. */
const perPage = 12

/** Reading amendments, and saying something of them. */
export function amendmentReadingRoutes(app: SiteApp): void {
  app.get(amendmentPaths.all(':document'), async (c) => {
    const query = readQuery(c, listQuery)
    const filter = filterOf(query.ok ? query.value.etat : '')
    const shown = signedIn(c)
      ? await inDocument(c, async (tx, document) => {
          const register = await findRegister(tx, c.var.versions, document.id)
          const { opening = null, entries = [], outline = new Map() } = register ?? {}
          const filtered = entriesIn(entries, statesOf(filter))
          const pages = Math.max(1, Math.ceil(filtered.length / perPage))
          const asked = Number(query.ok ? query.value.page : 1)
          const at = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
          const chosen = filtered.slice((at - 1) * perPage, at * perPage)
          const ids = chosen.map(({ id }) => id)
          const amendments = await readAmendments(tx, outline, ids)
          return {
            document,
            opening,
            ended: await countEndedVotes(tx, entries),
            groups: shownGroups(amendments, entries),
            counts: countsOf(entries),
            filter,
            page: at,
            pages,
            names: await namesOfMembers(tx, membersOf(amendments)),
          }
        })
      : null
    return shown ? page(c, <AmendmentsPage {...shown} />) : absent(c)
  })

  app.get(amendmentPaths.one(':document', ':numero'), (c) => amendmentPage(c))

  app.post(amendmentPaths.comments(':document', ':numero'), async (c) => {
    const form = await readForm(c, discussionForm)
    if (!form.ok) return amendmentPage(c, { discussion: form }, 422)
    const person = signedIn(c)
    const said = await inAmendment(c, async (tx, document, { amendment: { id, number } }) => {
      if (!person) return null
      const about = { documentId: document.id, amendment: id }
      const { said } = form.value
      await once(tx, form.submission, () => discussAmendment(tx, person, about, said))
      return amendmentPaths.one(document.slug, number)
    })
    return said ? seeOther(c, `${said}?fait=dit#discussion`) : absent(c)
  })
}

function countsOf(entries: readonly Entry[]): Record<Filter, number> {
  const of = (filter: Filter) => countIn(entries, statesOf(filter))
  return {
    all: of('all'),
    proposed: of('proposed'),
    submitted: of('submitted'),
    decided: of('decided'),
    withdrawn: of('withdrawn'),
  }
}

/** What was just sent and not kept, drawn again with what was typed. */
type Again = {
  readonly discussion?: FormState
  readonly recommendation?: FormState
  /** It was worded again meanwhile. */
  readonly isChanged?: boolean
}

/** One amendment. 404 where there is none for this reader. */
export async function amendmentPage(
  c: SiteContext,
  again: Again = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const shown = await inAmendment(c, async (tx, document, { amendment, register }) => {
    const { block, decision } = amendment
    const entries = register.entries.filter(({ blockId }) => blockId === block.id)
    const vote = decision === null ? null : await findVoteResult(tx, decision)
    return {
      document,
      amendment,
      names: await namesOfMembers(tx, [
        ...membersOf([amendment]),
        ...entries.map(({ memberId }) => memberId),
      ]),
      others: entries.filter(({ number }) => number !== amendment.number),
      remarks: await examinedAmendment(tx, document, amendment, c.var),
      states: await listStates(tx, amendment.id),
      earlier: await earlierWordings(tx, amendment.id),
      comments: await listAmendmentComments(tx, amendment.id),
      vote,
      isOpen: register.opening.isOpen,
    }
  })
  const person = signedIn(c)
  if (!shown || !person) return absent(c)
  const { comments, isOpen, ...drawn } = shown
  const { document, amendment, names } = drawn
  const { members } = person
  return page(
    c,
    <AmendmentPage
      {...drawn}
      supports={
        <Supports
          document={document}
          amendment={amendment}
          names={names}
          members={members}
          isOpen={isOpen}
        />
      }
      revising={<Revising document={document} amendment={amendment} members={members} />}
      recommending={
        document.isWriter && (amendment.state === 'proposed' || again.recommendation) ? (
          <RecommendationForm
            slug={document.slug}
            amendment={amendment}
            form={again.recommendation}
            isChanged={again.isChanged ?? false}
          />
        ) : null
      }
      discussion={
        <Discussion
          document={document}
          amendment={amendment}
          comments={comments}
          form={again.discussion ?? blankForm()}
        />
      }
    />,
    status,
  )
}
