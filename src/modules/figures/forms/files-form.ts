import { z } from 'zod'
import { file, pastedCells, several, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { answerKinds } from '../tables.ts'
import { returnFilesWords } from '../words/return-files.ts'
import { mostBytes } from '../workbook/layout.ts'

export const uploadForm = defineForm(returnFilesWords, {
  workbook: file({ required: 'upload.required', most: mostBytes }),
})

export const pasteForm = defineForm(returnFilesWords, {
  cells: pastedCells({ required: 'paste.required', max: 100_000 }),
  group: text({ max: 41 }),
})

/** What was told to someone, sent back by the page that told it. */
export const acceptanceForm = defineForm(returnFilesWords, {
  seen: text({ max: 60_000 }),
  answers: text({ required: 'plan.forged', max: 600_000 }),
  /** Keys of the answers that stand and that the file may replace or erase: ticked one by one. */
  replaces: several({ max: 90, most: 2_000 }),
})

const carried = z.array(
  z.tuple([
    z.string().max(90),
    z
      .object({
        kind: z.enum(answerKinds),
        amount: z.number().nullable(),
        words: z.string().max(4000),
        comment: z.string().max(2000),
      })
      .nullable(),
  ]),
)
export type CarriedAnswers = z.infer<typeof carried>

/** Null when it is not what a page of ours wrote. */
export function readCarried(json: string): CarriedAnswers | null {
  try {
    return carried.parse(JSON.parse(json))
  } catch {
    return null
  }
}
