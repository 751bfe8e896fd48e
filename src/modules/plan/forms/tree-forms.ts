import {
  choice,
  day,
  longText,
  several,
  text,
  wholeNumber,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import type { LineKind } from '../rules/cues.ts'
import { itemKinds, stages } from '../tables.ts'
import { treeWords } from '../words/tree.ts'

/** Most characters of what is pasted: a plan of thirty pages. */
const mostPasted = 60_000
/** Most lines of it. */
export const mostLines = 600

/** In the order in which they are offered. */
export const lineKinds: readonly [LineKind, ...LineKind[]] = [
  'aside',
  'label',
  'vision',
  'principle',
  'orientation',
  'because',
  'finding',
  'challenge',
  'strategy',
  'outcome',
  'priority',
  'activity',
  'note',
]

/** « 2024 », « 2024-2025 », « 2024/25 »: the year it begins in. */
function firstYear() {
  return text({ required: 'plan.fromRequired', max: 40 })
    .refine((typed) => typed === '' || yearFrom(typed) !== null, { error: 'plan.fromWrong' })
    .transform((typed) => yearFrom(typed) ?? 0)
}

function yearFrom(typed: string): number | null {
  const [, first = '', next] = /^(20\d\d|2100)(?:\s*[-–—/]\s*(\d{2}|\d{4}))?$/.exec(typed) ?? []
  const year = Number(first)
  const follows = next === undefined || String(year + 1).endsWith(next)
  return first !== '' && follows ? year : null
}

export const planForm = defineForm(treeWords, {
  title: text({ required: 'plan.titleRequired', min: 3, max: 160 }),
  from: firstYear(),
  years: wholeNumber({ required: 'plan.yearsRequired', min: 1, max: 10 }),
})

export const titleForm = defineForm(treeWords, {
  title: text({ required: 'plan.titleRequired', min: 3, max: 160 }),
})

export const pasteForm = defineForm(treeWords, {
  text: longText({ required: 'paste.required', max: mostPasted }),
})

export const acceptForm = defineForm(treeWords, {
  text: longText({ required: 'paste.required', max: mostPasted }),
  'kinds[]': several({ max: 20, most: mostLines }),
  /** What the plan said of these lines when they were looked at: see `linesSeen`. */
  seen: text({ max: 64 }),
})

/** What a kind of item does not have is left out of its form, and empty. */
const said = {
  text: longText({ required: 'item.textRequired', max: 4000 }),
  because: longText({ max: 4000 }),
  carriedBy: text({ max: 300 }),
  partners: text({ max: 1000 }),
  startsOn: day(),
  endsOn: day(),
}

export const addForm = defineForm(treeWords, {
  ...said,
  kind: choice(itemKinds, { required: 'item.kindRequired' }),
  parent: text({ max: 40 }),
  exercise: text({ max: 9 }),
})

export const reviseForm = defineForm(treeWords, {
  ...said,
  seen: wholeNumber({ required: 'forms.forged', min: 1, max: 100_000 }),
})

export const moveForm = defineForm(treeWords, {
  to: choice(['before', 'after'], { required: 'forms.forged' }),
})

export const placeForm = defineForm(treeWords, {
  parent: text({ required: 'item.parentRequired', max: 40 }),
})

export const stageForm = defineForm(treeWords, {
  stage: choice(stages, { required: 'stage.required' }),
  since: day({ required: 'stage.sinceRequired' }),
})

export const tiesForm = defineForm(treeWords, {
  /** What stood when the page was opened: see `tiesSeen`. */
  seen: text({ max: 64 }),
  strategies: several({ max: 40, most: 100 }),
  members: several({ max: 40, most: 500 }),
})
