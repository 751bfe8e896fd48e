import {
  box,
  choice,
  day,
  longText,
  message,
  optionalChoice,
  text,
  wholeNumber,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { majorities, methods } from '../tables.ts'
import { leadingWords } from '../words/leading.ts'

/** What who leads may submit. */

const questionAndText = {
  question: text({ required: 'form.questionRequired', min: 3, max: 200 }),
  text: longText({ required: 'form.textRequired', max: 20_000 }),
}

export const draftForm = defineForm(leadingWords, {
  ...questionAndText,
  method: choice(methods, { required: 'form.methodRequired' }),
  secret: box(),
  majority: optionalChoice(majorities),
  quorum: wholeNumber({ min: 0, max: 100_000 }),
  endsOn: day(),
  reviewOn: day(),
  reference: text({ max: 320 }).refine(
    (written) => written === '' || /^[a-z][a-z-]*:\S{1,300}$/.test(written),
    { error: 'form.referenceWrong' },
  ),
  /** Id of a body; '' for the team. */
  body: text({ max: 36 }),
  /** What was on the page: see `seenDraft`; '' of a new one. */
  seen: text({ max: 40 }),
})

export const textForm = defineForm(leadingWords, {
  text: longText({ required: 'form.textRequired', max: 20_000 }),
  why: text({ required: 'form.whyRequired', max: 1000 }),
  seen: wholeNumber({ min: 0, max: 100_000 }),
})

const mostPropositions = 12
const longestProposition = 1000

export const blockForm = defineForm(leadingWords, {
  blockTitle: text({ required: 'blocks.blockTitleRequired', max: 200 }),
  propositions: longText({ required: 'blocks.propositionsRequired', max: 12_100 })
    .transform((written) => written.split('\n').flatMap((line) => line.trim() || []))
    .refine(
      (lines) =>
        lines.length <= mostPropositions &&
        lines.every((line) => [...line].length <= longestProposition),
      {
        error: message('blocks.propositionsMost', {
          most: mostPropositions,
          max: longestProposition,
        }),
      },
    ),
})

export const stageForm = defineForm(leadingWords, {
  why: longText({ max: 1000 }),
  /** What was on the page: see `seenAsked`. */
  seen: text({ max: 40 }),
})

export const wordsForm = defineForm(leadingWords, {
  words: longText({ required: 'panel.wordsRequired', max: 2000 }),
})

export const reviewForm = defineForm(leadingWords, {
  reviewOn: day(),
  note: longText({ max: 1000 }),
})

export const audienceForm = defineForm(leadingWords, {
  audience: choice(['members', 'public'], { required: 'forms.choice' }),
  /** What was on the page: see `seenPublic`; '' where it goes back to the members. */
  seen: text({ max: 40 }),
})
