import { choice, longText, wholeNumber } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import type { Block } from '../queries/find-decision.ts'
import type { SaidOfBlock } from '../queries/seats.ts'
import { mandatesOf } from '../rules/asked.ts'
import { consultationReaders, mandates } from '../tables.ts'
import { seatsWords } from '../words/seats.ts'

/** What a member's people may submit. */

const seen = wholeNumber({ min: 0, max: 1_000_000 })

/** The name of the field that answers a block: its place, from 1. */
export function fieldOfBlock(at: number): string {
  return `block-${at + 1}`
}

/** In favour of the nth proposition of a block. */
export function inFavourOf(at: number): string {
  return `for-${at + 1}`
}

/** The ballot of a vote: a field a block. */
export function ballotForm(blocks: readonly Block[]) {
  const required = { required: 'ballot.required' }
  const fields = blocks.map(({ propositions }, at) => {
    const inFavour = propositions.map((_, n) => inFavourOf(n))
    return [fieldOfBlock(at), choice(['against', 'abstain', ...inFavour], required)] as const
  })
  return defineForm(seatsWords, { ...Object.fromEntries(fields), seen })
}

/** What was chosen, as the database keeps it. */
export function saidIn(
  blocks: readonly Block[],
  chosen: Readonly<Record<string, unknown>>,
): readonly SaidOfBlock[] {
  return blocks.map(({ id, propositions }, at) => {
    const answer = chosen[fieldOfBlock(at)]
    if (answer === 'against' || answer === 'abstain') {
      return { block: id, choice: answer, proposition: null }
    }
    const proposition = propositions.find((_, n) => inFavourOf(n) === answer)?.id ?? null
    return { block: id, choice: 'for' as const, proposition }
  })
}

/** The values of the fields for what a ballot says. */
export function filledBallot(
  blocks: readonly Block[],
  said: readonly SaidOfBlock[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    blocks.flatMap(({ id, propositions }, at) => {
      const one = said.find(({ block }) => block === id)
      if (!one) return []
      const n = propositions.findIndex((each) => each.id === one.proposition)
      return [[fieldOfBlock(at), one.choice === 'for' ? inFavourOf(n) : one.choice]]
    }),
  )
}

export const positionForm = defineForm(seatsWords, {
  position: choice(['consent', 'objection'], { required: 'position.required' }),
  reason: longText({ max: 2000 }),
  seen,
})

/** How a member asked its own, and a mandate that the decision takes. */
export function consultationForm(decision: Parameters<typeof mandatesOf>[0]) {
  const required = 'consultation.mandateRequired'
  return defineForm(seatsWords, {
    how: longText({ required: 'consultation.howRequired', max: 2000 }),
    mandate: choice(mandates, { required }).refine((one) => mandatesOf(decision).includes(one), {
      error: required,
    }),
    readers: choice(consultationReaders, { required: 'consultation.readersRequired' }),
    seen,
  })
}

export const memberWordsForm = defineForm(seatsWords, {
  words: longText({ required: 'words.required', max: 2000 }),
})

export const mailsForm = defineForm(seatsWords, {
  mails: choice(['stop', 'again'], { required: 'forms.choice' }),
})
