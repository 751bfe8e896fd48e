import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { type FoundRound, findRound } from '../../decisions/index.ts'

/** A time a word was brought to the seats, and what they said of it there. */
export type Round = FoundRound & {
  readonly version: number
  /** `decision:…` */
  readonly decision: string
}

/** Every round this reader may know, the first one first: of a draft, for who leads it. One whose draft was thrown away never was. */
export async function roundsOf(tx: Transaction, termId: string): Promise<readonly Round[]> {
  const { rows } = await sql<Pick<Round, 'version' | 'decision'>>`
    select version, decision, prepared_at from lexicon.rounds where term_id = ${termId}
    union all
    select version, decision, entered_at from lexicon.steps where term_id = ${termId} and step = 'submitted'
    order by 3`.execute(tx)
  const rounds: Round[] = []
  for (const { version, decision } of rows) {
    const found = await findRound(tx, decision.replace(/^decision:/, ''))
    if (found) rounds.push({ version, decision, ...found })
  }
  return rounds
}
