import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import type { SignedInPerson } from '../../../../platform/accounts/signed-in-person.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { readForm, readQuery } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  signedIn,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { namesOfMembers } from '../../../directory/index.ts'
import { applyAmendments } from '../../acts/amendments/apply-amendments.ts'
import { recordResults } from '../../acts/amendments/record-results.ts'
import { submitAmendments } from '../../acts/amendments/submit-amendments.ts'
import { recordReading } from '../../acts/record-reading.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { AmendmentState } from '../../amendment-tables.ts'
import { writtenBallot } from '../../files/written-ballot.ts'
import { ballotForm, draftQuery } from '../../forms/amendments/amendment-forms.ts'
import { BallotPage } from '../../pages/amendments/ballot-page.tsx'
import { DraftPage, type DraftView, draftViews } from '../../pages/amendments/draft-page.tsx'
import { countEndedVotes } from '../../queries/amendments/ended-votes.ts'
import { holdAmendments } from '../../queries/amendments/hold-amendments.ts'
import { lastOpening } from '../../queries/amendments/openings.ts'
import { readOutline } from '../../queries/amendments/outline.ts'
import { readAmendments } from '../../queries/amendments/read-amendments.ts'
import { listEntries } from '../../queries/amendments/register.ts'
import { type Block, listBlocks } from '../../queries/blocks.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { readDocument } from '../../queries/read-document.ts'
import { type Amendment, membersOf, stalenessOf } from '../../rules/amendments/amendment.ts'
import { type BallotGroup, groupsOf, isRewordedByCommittee } from '../../rules/amendments/ballot.ts'
import { blocksToCome } from '../../rules/amendments/blocks-to-come.ts'
import { countIn, entriesIn } from '../../rules/amendments/entries.ts'
import { planText } from '../../rules/amendments/plan-text.ts'
import { isEmbargoed, isEveryMember } from '../../rules/audience.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'
import { absent, inDocument, inOwnDocument, someone } from '../guard.ts'

/** Putting amendments to the vote, writing its results down, and the text that comes of it. */
export function amendmentDecidingRoutes(app: SiteApp): void {
  app.get(amendmentPaths.ballot(':document'), (c) => ballotPage(c))

  app.post(amendmentPaths.ballot(':document'), async (c) => {
    const person = signedIn(c)
    const form = await readForm(c, ballotForm)
    const say = words(c, amendmentLeadWords)
    if (form.ok && form.value.put.length === 0) {
      return ballotPage(c, withError(form, 'put', say('ballot.putRequired')), 422)
    }
    if (!form.ok) return ballotPage(c, form, 422)
    const { question, majority, quorum, endsOn, put } = form.value
    const done = await inOwnDocument(c, async (tx, document) => {
      if (!person || !mayAsk(person) || !isOpenToSeats(document)) return 'closed' as const
      const proposed = await readHeld(tx, document.id, ['proposed'])
      const groups = chosenOf(groupsOf(proposed), new Set(put.map(Number)))
      if (groups.flat().length < put.length) return 'gone' as const
      const ballot = writtenBallot({
        asked: {
          question,
          majority,
          quorum: quorum ?? 0,
          endsOn: endsOn || null,
          // What it puts to the vote: it is shown to whom may read these amendments.
          reference: referenceOf(document, groups.flat()),
        },
        title: document.title,
        groups,
        names: await namesOfMembers(tx, membersOf(groups.flat())),
        language: document.language,
      })
      const today = todayOf(c)
      return submitAmendments(tx, person, { documentId: document.id, ballot, today })
    })
    if (!done) return absent(c)
    if (done === 'closed') return ballotPage(c, form, 409)
    if (done === 'gone') {
      return ballotPage(c, withError(form, 'put', say('ballot.putGone')), 409)
    }
    return seeOther(c, done.path)
  })

  app.post(amendmentPaths.results(':document'), async (c) => {
    const person = signedIn(c)
    const done = await inOwnDocument(c, async (tx, { id }) => {
      if (!person) return null
      const submitted = await readHeld(tx, id, ['submitted'])
      const about = { documentId: id, seesDrafts: mayAsk(person) }
      return recordResults(tx, person, about, submitted)
    })
    if (!done) return absent(c)
    const path = amendmentPaths.ballot(param(c, 'document'))
    if (done.outcome === 'nothing') return seeOther(c, `${path}?fait=rien`)
    if (done.decided === 0) return seeOther(c, `${path}?fait=revenus`)
    return seeOther(c, `${path}?fait=resultats&nombre=${done.decided}`)
  })

  app.get(amendmentPaths.draft(':document'), async (c) => {
    const query = readQuery(c, draftQuery)
    const asked = query.ok ? query.value.selon : ''
    const view: DraftView = asked === draftViews.recommendations ? 'recommendations' : 'decisions'
    const shown = signedIn(c)
      ? await inDocument(c, async (tx, document) => {
          await recordReading(tx, document.id, 'page')
          const blocks = await listBlocks(tx, document.id)
          const plan = await planned(tx, document.id, { view, blocks })
          const read = await readDocument(tx, document, c.var, blocksToCome(plan, blocks))
          const entries = await listEntries(tx, document.id)
          const ended = await countEndedVotes(tx, entries)
          const isWritten = countIn(entries, ['applied']) > 0
          return { document, plan, read, ended, isWritten }
        })
      : null
    return shown ? page(c, <DraftPage {...shown} view={view} />) : absent(c)
  })

  app.post(amendmentPaths.draft(':document'), async (c) => {
    const done = await inOwnDocument(c, async (tx, { id }) =>
      applyAmendments(tx, someone(c), id, await readHeld(tx, id, ['accepted', 'partly'])),
    )
    if (!done) return absent(c)
    const path = amendmentPaths.draft(param(c, 'document'))
    return seeOther(c, `${path}?fait=applique&nombre=${done.numbers.length}`)
  })
}

/** The team and the facilitators ask the seats: the database says the same. */
function mayAsk({ isTeam, isFacilitator }: SignedInPerson): boolean {
  return isTeam || isFacilitator
}

/** A vote shows its passages to the whole network: they must be hers to read already. */
function isOpenToSeats(document: WorkingDocument): boolean {
  return isEveryMember(document.audience) && !isEmbargoed(document)
}

function referenceOf({ slug }: WorkingDocument, put: readonly Amendment[]): string | null {
  return put[0] ? `amendment:${slug}/${put[0].number}` : null
}

function chosenOf(
  groups: readonly BallotGroup[],
  put: ReadonlySet<number>,
): readonly BallotGroup[] {
  return groups.flatMap((group): BallotGroup[] => {
    const [first, ...others] = group.filter(({ number }) => put.has(number))
    return first ? [[first, ...others]] : []
  })
}

/** The same as readThose, held still: what is done with them is done with what is read here. */
async function readHeld(
  tx: Transaction,
  documentId: string,
  states: readonly AmendmentState[],
): Promise<readonly Amendment[]> {
  await holdAmendments(tx, documentId)
  return readThose(tx, documentId, states)
}

/** The amendments of a document in these states, in the order of the text. */
async function readThose(
  tx: Transaction,
  documentId: string,
  states: readonly AmendmentState[],
): Promise<readonly Amendment[]> {
  const ids = entriesIn(await listEntries(tx, documentId), states).map(({ id }) => id)
  return readAmendments(tx, await readOutline(tx, documentId), ids)
}

type Planning = {
  readonly view: DraftView
  readonly blocks: readonly Block[]
}

async function planned(tx: Transaction, documentId: string, { view, blocks }: Planning) {
  if (view === 'decisions') {
    return planText(blocks, await readThose(tx, documentId, ['accepted', 'partly']))
  }
  const recommended = (await readThose(tx, documentId, ['proposed', 'submitted'])).filter(
    (amendment) =>
      amendment.recommendation?.recommendation === 'accept' || isRewordedByCommittee(amendment),
  )
  return planText(blocks, recommended, (amendment) =>
    isRewordedByCommittee(amendment) && amendment.recommendation
      ? amendment.recommendation
      : amendment.wording,
  )
}

async function ballotPage(c: SiteContext, form?: FormState, status: 200 | 409 | 422 = 200) {
  const person = signedIn(c)
  const shown = await inOwnDocument(c, async (tx, document) => {
    const amendments = await readThose(tx, document.id, ['proposed', 'submitted'])
    return {
      document,
      groups: groupsOf(amendments),
      toReview: amendments.filter((one) => one.state === 'proposed' && stalenessOf(one) !== null)
        .length,
      submitted: amendments.filter(({ state }) => state === 'submitted').length,
      ended: await countEndedVotes(tx, await listEntries(tx, document.id)),
      opening: await lastOpening(tx, document.id),
      names: await namesOfMembers(tx, membersOf(amendments)),
    }
  })
  if (!shown || !person) return absent(c)
  const { title } = shown.document
  const question = words(c, amendmentLeadWords)('ballot.questionIs', { title })
  const blank = blankForm({ majority: 'simple', question: [...question].slice(0, 200).join('') })
  return page(c, <BallotPage {...shown} mayAsk={mayAsk(person)} form={form ?? blank} />, status)
}
