import {
  box,
  choice,
  day,
  longText,
  optionalChoice,
  text,
  wholeNumber,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { blockKinds } from '../tables.ts'
import { writingWords } from '../words/writing.ts'

/** What writers may submit in a block, whatever its kind: rules/block-content.ts keeps what the kind has. */
export const blockForm = defineForm(writingWords, {
  title: text({ max: 300 }),
  text: longText({ max: 20_000 }),
  level: optionalChoice(['2', '3']),
  reference: text({ max: 340 }),
  shown: optionalChoice(['sentence', 'chart']),
  count: wholeNumber({ min: 1, max: 24 }),
  seen: wholeNumber({ required: 'field.forged', min: 0, max: Number.MAX_SAFE_INTEGER }),
  next: optionalChoice(['finish', 'cite']),
})

export const insertForm = defineForm(writingWords, {
  kind: choice(blockKinds, { required: 'insert.kindRequired' }),
  after: text({ max: 7 }),
})

export const moveForm = defineForm(writingWords, {
  direction: optionalChoice(['up', 'down']),
  after: text({ max: 7 }),
})

export const commentForm = defineForm(writingWords, {
  text: longText({ required: 'comments.textRequired', max: 4000 }),
})

export const settleForm = defineForm(writingWords, { settled: box(), block: text({ max: 7 }) })

export const referencesQuery = defineForm(writingWords, {
  mots: text({ max: 100 }),
  bloc: text({ max: 7 }),
})

export const citeForm = defineForm(writingWords, {
  reference: text({ required: 'field.forged', max: 340 }),
})

export const renewForm = defineForm(writingWords, {
  from: text({ required: 'field.forged', max: 340 }),
  to: text({ required: 'field.forged', max: 340 }),
})

export const creditForm = defineForm(writingWords, {
  name: text({ required: 'names.nameRequired', max: 120 }),
  part: text({ max: 160 }),
  person: text({ max: 36 }),
  agreedOn: day(),
})

export const workbenchQuery = defineForm(writingWords, { apres: text({ max: 7 }) })
