import {
  choice,
  day,
  longText,
  optionalChoice,
  several,
  text,
  wholeNumber,
} from '../../../../platform/forms/fields.ts'
import { defineForm } from '../../../../platform/forms/read-form.ts'
import { majorities } from '../../../decisions/index.ts'
import { amendmentKinds, insertedKinds, recommendations } from '../../amendment-tables.ts'
import { amendingWords } from '../../words/amending.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'
import { amendmentsWords } from '../../words/amendments.ts'

const counted = { min: 0, max: Number.MAX_SAFE_INTEGER }

/** What a member may type: rules/amendments/proposed-words.ts keeps what its gesture has a use for. */
const proposed = {
  title: text({ max: 300 }),
  text: longText({ max: 20_000 }),
  blockKind: optionalChoice(insertedKinds),
  placed: optionalChoice(['before', 'after']),
  /** Code of a block. */
  destination: text({ max: 7 }),
  reason: longText({ required: 'form.reasonRequired', max: 2000 }),
  /** What is looked for, to cite it; `next` says that it is only that. */
  words: text({ max: 100 }),
  next: text({ max: 10 }),
  /** `kind:id` of what to cite in the text. */
  cite: text({ max: 340 }),
  /** How many saves its block had. */
  seen: wholeNumber({ required: 'form.forged', ...counted }),
}

export const proposalForm = defineForm(amendingWords, {
  ...proposed,
  kind: choice(amendmentKinds, { required: 'form.forged' }),
})

export const revisionForm = defineForm(amendingWords, {
  ...proposed,
  wordingSeen: wholeNumber({ required: 'form.forged', ...counted }),
})

export const proposalQuery = defineForm(amendingWords, { geste: text({ max: 20 }) })

export const listQuery = defineForm(amendmentsWords, {
  etat: text({ max: 20 }),
  page: text({ max: 6 }),
})

export const discussionForm = defineForm(amendmentsWords, {
  said: longText({ required: 'discussion.textRequired', max: 4000 }),
})

export const draftQuery = defineForm(amendmentLeadWords, { selon: text({ max: 20 }) })

export const openingForm = defineForm(amendmentLeadWords, {
  closesOn: day({ required: 'opening.closesOnRequired' }),
})

export const recommendationForm = defineForm(amendmentLeadWords, {
  recommendation: choice(recommendations, { required: 'recommend.required' }),
  reason: longText({ required: 'recommend.reasonRequired', max: 2000 }),
  title: text({ max: 300 }),
  text: longText({ max: 20_000 }),
  /** Number of the wording that was on the page. */
  seen: wholeNumber({ required: 'recommend.forged', ...counted }),
})

export const ballotForm = defineForm(amendmentLeadWords, {
  question: text({ required: 'ballot.questionRequired', min: 3, max: 200 }),
  majority: choice(majorities, { required: 'ballot.majorityRequired' }),
  quorum: wholeNumber({ min: 0, max: 100_000 }),
  endsOn: day(),
  /** Numbers of the amendments that are put to the vote. */
  put: several({ max: 6, most: 400 }),
})
