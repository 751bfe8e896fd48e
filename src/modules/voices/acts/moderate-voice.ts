import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RuleKey } from '../rules/moderation-rules.ts'
import type { Outcome, VoiceState } from '../tables.ts'
import { sealOfReader } from '../withdrawal-key.ts'

export type Decision = {
  readonly voice: string
  readonly outcome: Outcome
  /** The published rule it rests on. */
  readonly rule: RuleKey
  /** For the team; '' for none. */
  readonly note: string
  /** Of a voice masked in part: its words, with what identifies hidden. Null otherwise. */
  readonly maskedWords: string | null
  /** The state it was read in: someone else may have decided meanwhile. */
  readonly seenState: VoiceState
  readonly today: string
}

export type ModerateVoiceResult =
  | { outcome: 'decided' }
  /** Two people read here: another one must agree. */
  | { outcome: 'first-of-two' }
  /** The other one thought otherwise: this reading now waits for someone to agree. */
  | { outcome: 'not-agreed' }
  | { outcome: 'decided-already' }
  | { outcome: 'not-found' }

const known = ['decided', 'first-of-two', 'not-agreed', 'decided-already'] as const

/** Decides what is made of a voice. Who decides is not written: only whether the two readers are two. */
export async function moderateVoice(
  tx: Transaction,
  reader: { readonly id: string },
  { voice, outcome, rule, note, maskedWords, seenState, today }: Decision,
): Promise<ModerateVoiceResult> {
  const { rows } = await sql<{ outcome: string }>`
    select voices.decide(${voice}::uuid, ${outcome}, ${rule}, ${note}, ${maskedWords}::text, ${sealOfReader(voice, reader.id)}::bytea,
      ${today}::date, ${seenState}) as outcome`.execute(tx)
  const answered = known.find((one) => one === rows[0]?.outcome)
  return { outcome: answered ?? 'not-found' }
}

/** Says what a voice speaks of: these themes and no other. Of two people at once, the last one is right. */
export async function sortVoice(
  tx: Transaction,
  voice: string,
  themes: readonly string[],
): Promise<{ outcome: 'sorted' } | { outcome: 'not-found' }> {
  const { rows } = await sql<{ sorted: boolean }>`
    select voices.sort_voice(${voice}::uuid, ${[...themes]}::text[]) as sorted`.execute(tx)
  return { outcome: rows[0]?.sorted ? 'sorted' : 'not-found' }
}
