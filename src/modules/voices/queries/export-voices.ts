import type { Transaction } from '../../../platform/database/database.ts'
import type { Use, VoiceState } from '../tables.ts'

export type ExportedVoice = {
  readonly public_code: string
  readonly beginning: string
  readonly words: string
  readonly masked_words: string | null
  readonly language: string
  readonly week: string
  readonly uses: readonly Use[]
  readonly state: VoiceState
}

/** Every voice the reader may moderate, in the order of their ids, which are drawn at random. */
export async function exportVoices(tx: Transaction): Promise<readonly ExportedVoice[]> {
  return tx
    .selectFrom('voices.voices as v')
    .innerJoin('voices.prompt_versions as b', (join) =>
      join.onRef('b.prompt_id', '=', 'v.prompt_id').onRef('b.version', '=', 'v.prompt_version'),
    )
    .select([
      'v.public_code',
      'b.beginning',
      'v.words',
      'v.masked_words',
      'v.language',
      'v.week',
      'v.uses',
      'v.state',
    ])
    .orderBy('v.id')
    .execute()
}
