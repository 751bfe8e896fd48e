import { file, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { mostBytes } from '../members-file/sheet.ts'
import { membersImportWords } from '../words/members-import.ts'

export const importForm = defineForm(membersImportWords, {
  file: file({ required: 'upload.fileRequired', most: mostBytes }),
})

/** Which plan is accepted: the one that was shown. */
export const acceptImportForm = defineForm(membersImportWords, { plan: text({ max: 40 }) })
