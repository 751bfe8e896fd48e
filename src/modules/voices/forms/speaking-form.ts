import { z } from 'zod'
import { choices, longText, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { consentVersion, mostCharacters } from '../rules/consent.ts'
import { uses } from '../tables.ts'
import { speakingWords } from '../words/speaking.ts'

/** What someone sends from a poster's page. Nothing of it says who. */
export const speakingForm = defineForm(speakingWords, {
  words: longText({ required: 'form.required', max: mostCharacters }),
  uses: choices(uses),
  /** `slug.version` of the prompt that was read. */
  prompt: text({ required: 'form.version', max: 90 }),
  code: text({ max: 40 }),
  /** Slug of another prompt she would rather complete: what was typed goes with her. */
  other: text({ max: 90 }),
  /** Seen by robots alone. */
  website: text({ max: 2000 }),
})

/** What a tablet sealed: the same fields, and what its page said. */
export const writtenVoice = z.object({
  ...speakingForm.schema.pick({ words: true, prompt: true, code: true }).shape,
  uses: choices(uses, { required: 'nothing.title' }),
  language: z.enum(['fr', 'en']),
  consents: z.int().min(1).max(consentVersion),
})

export const withdrawalForm = defineForm(speakingWords, {
  code: text({ required: 'withdrawal.codeRequired', max: 200 }),
})

export const narrowingForm = defineForm(speakingWords, {
  code: text({ required: 'withdrawal.codeRequired', max: 200 }),
  uses: choices(uses),
  /** Present once the choices were shown and sent back. */
  chosen: text({ max: 1 }),
})
