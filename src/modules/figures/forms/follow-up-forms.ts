import {
  choice,
  day,
  files,
  longText,
  optionalChoice,
  several,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { mostReminders } from '../acts/remind-members.ts'
import { followUpFilters } from '../rules/answering/follow-up.ts'
import { followUpWords } from '../words/follow-up.ts'
import { mostWorkbooks } from '../workbook/unpack.ts'

/** What the team may submit while it follows the returns. */

export const followUpForm = defineForm(followUpWords, {
  etat: optionalChoice(followUpFilters),
})

export const remindersForm = defineForm(followUpWords, {
  members: several({ max: 36, most: mostReminders }),
  note: longText({ max: 600 }),
})

export const decisionForm = defineForm(followUpWords, {
  decision: choice(['grant', 'refuse'], { required: 'waiting.decisionRequired' }),
})

export const extensionForm = defineForm(followUpWords, {
  untilOn: day({ required: 'extension.untilRequired' }),
})

/** What arrives at once at most: the site takes no more. */
export const mostUploadBytes = 29_000_000

export const workbooksForm = defineForm(followUpWords, {
  workbooks: files({
    required: 'workbooks.required',
    most: mostUploadBytes,
    mostFiles: mostWorkbooks,
  }),
})
