import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Use, VoiceState } from '../tables.ts'

export type OwnVoice = {
  readonly public_code: string
  readonly prompt_id: string
  readonly words: string
  readonly language: 'fr' | 'en'
  readonly week: string
  readonly uses: readonly Use[]
  readonly state: VoiceState
}

/** What the people of a resource, and the team, read of a collection: nothing under the threshold of those that were read. In no order that says anything. */
export async function listOwnVoices(
  tx: Transaction,
  collection: string,
): Promise<readonly OwnVoice[]> {
  const { rows } = await sql<OwnVoice>`
    select public_code, prompt_id, words, language, week, uses, state from voices.own_voices(${collection}::uuid)`.execute(
    tx,
  )
  return rows
}
