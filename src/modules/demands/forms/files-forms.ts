import { z } from 'zod'
import { longText, several } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { mostBlocks } from '../rules/most-blocks.ts'
import { filesWords } from '../words/files.ts'

/** Ten megabytes: a platform of twelve pages with its pictures weighs two. */
export const mostFileBytes = 10_000_000

/** A file, which a browser sends empty when none was chosen, or a pasted text. */
export const importForm = defineForm(filesWords, {
  file: z.union([z.instanceof(File), z.string()]).optional(),
  text: longText({ max: 600_000 }),
})

export const acceptForm = defineForm(filesWords, {
  /** The blocks that were shown, as JSON. */
  blocks: longText({ required: 'forged', max: 8_000_000 }),
  /** Ranks of those that are kept. */
  keep: several({ max: 5, most: mostBlocks }),
})
