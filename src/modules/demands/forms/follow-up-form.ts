import {
  agreement,
  choice,
  day,
  longText,
  text,
  webAddress,
  wholeNumber,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { followUpKinds } from '../follow-up-tables.ts'
import { followUpsWords } from '../words/follow-ups.ts'

const said = {
  kind: choice(followUpKinds, { required: 'form.kindRequired' }),
  byWhom: text({ required: 'form.byWhomRequired', min: 2, max: 160 }),
  happenedOn: day({ required: 'form.happenedOnRequired' }),
  text: longText({ required: 'form.textRequired', max: 1200 }),
  sourceUrl: webAddress(),
}

/** What became of a means. `noOne`: nobody is named in it. */
export const followUpForm = defineForm(followUpsWords, {
  ...said,
  noOne: agreement({ required: 'form.noOneRequired' }),
})

/** The same said otherwise. `seen`: the version that was read. */
export const correctionForm = defineForm(followUpsWords, {
  ...said,
  why: longText({ required: 'form.whyRequired', max: 600 }),
  seen: wholeNumber({ min: 1, max: 100_000 }),
})

export const withdrawalForm = defineForm(followUpsWords, {
  reason: longText({ required: 'takeBack.reasonRequired', max: 600 }),
})
