import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RelationKind } from '../tables.ts'

/** Two words that go together, by slug. `broader`: `to` means more than `from`. */
export type Tie = { readonly from: string; readonly to: string; readonly kind: RelationKind }

/** Every tie between two words that this reader sees, each once, in the order of the words. */
export async function listTies(tx: Transaction): Promise<readonly Tie[]> {
  const { rows } = await sql<Tie>`
    select t.slug as from, o.slug as to, r.kind from lexicon.relations r
    join lexicon.terms t on t.id = r.term_id join lexicon.terms o on o.id = r.other_id
    order by t.folded, o.folded`.execute(tx)
  return rows
}
