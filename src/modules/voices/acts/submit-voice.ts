import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { carefulUses } from '../rules/careful-uses.ts'
import { consentVersion } from '../rules/consent.ts'
import type { Use } from '../tables.ts'
import { hashOfCode } from '../withdrawal-key.ts'

export type SubmittedVoice = {
  /** Slug of the collection. */
  readonly collection: string
  readonly prompt: { readonly slug: string; readonly version: number }
  /** As rules/withdrawal-code reads it. */
  readonly code: string
  readonly words: string
  readonly language: 'fr' | 'en'
  /** One at least. Of « unplaced » and « named » together, the more careful is kept. */
  readonly uses: readonly Use[]
  /** Version of the consents that were read; the one that stands unless told. */
  readonly consents?: number
  /** The federation's day: its week alone is kept. */
  readonly today: string
  /** Typed from a slip by who gathers: a closed collection still takes what was written while it was open. */
  readonly isOnPaper: boolean
}

export type SubmitVoiceResult =
  /** Also when it was kept already, word for word: sending twice is harmless. */
  | { outcome: 'kept' }
  /** The code is that of another voice, or of one that was withdrawn. */
  | { outcome: 'code-taken' }
  | { outcome: 'closed' }
  | { outcome: 'unknown-collection' }

const outcomeOf = {
  kept: 'kept',
  taken: 'code-taken',
  closed: 'closed',
  unknown: 'unknown-collection',
} as const

/** Keeps a voice, to be read before anything is made of it. Nothing of who sends it is written. */
export async function submitVoice(
  tx: Transaction,
  {
    collection,
    prompt,
    code,
    words,
    language,
    uses,
    consents = consentVersion,
    today,
    isOnPaper,
  }: SubmittedVoice,
): Promise<SubmitVoiceResult> {
  const { rows } = await sql<{ outcome: keyof typeof outcomeOf }>`
    select voices.hand_in(${collection}, ${prompt.slug}, ${prompt.version}::int, ${hashOfCode(code)}::bytea, ${words}, ${language},
      ${[...carefulUses(uses)]}::text[], ${consents}::int, ${today}::date, ${isOnPaper}) as outcome`.execute(
    tx,
  )
  return { outcome: outcomeOf[rows[0]?.outcome ?? 'unknown'] }
}
