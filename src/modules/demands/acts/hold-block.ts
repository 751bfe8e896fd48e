import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Hold } from '../queries/blocks.ts'
import { holderOf } from '../queries/holder.ts'
import { minutesHeld } from '../rules/locks.ts'

type Held = { readonly id: string; readonly documentId: string }

export type HoldBlockResult = { outcome: 'held' } | { outcome: 'held-by-another'; hold: Hold }

/**
 * Takes a block to write in it: one writer at a time. Taken again by who has it, it stays hers; left for ten minutes, it is
 * whoever asks first's.
 */
export async function holdBlock(
  tx: Transaction,
  person: { readonly id: string },
  { id, documentId }: Held,
): Promise<HoldBlockResult> {
  // The last word on who holds it: two who ask at once are told apart by the row.
  const { rows } = await sql<{ block_id: string }>`
    insert into demands.locks as l (block_id, document_id, person_id) values (${id}, ${documentId}, ${person.id})
    on conflict (block_id) do update set
      person_id = excluded.person_id, renewed_at = now(),
      version = case when l.person_id = excluded.person_id and l.renewed_at > ${limit} then l.version end,
      taken_at = case when l.person_id = excluded.person_id and l.renewed_at > ${limit} then l.taken_at else now() end
    where l.person_id = excluded.person_id or l.renewed_at <= ${limit}
    returning block_id`.execute(tx)
  if (rows.length > 0) return { outcome: 'held' }
  const hold = await holderOf(tx, id)
  return hold ? { outcome: 'held-by-another', hold } : holdBlock(tx, person, { id, documentId })
}

const limit = sql`now() - make_interval(mins => ${minutesHeld}::int)`

/** Leaves a block: the next writer need not wait. */
export async function releaseBlock(
  tx: Transaction,
  person: { readonly id: string },
  blockId: string,
): Promise<{ outcome: 'released' }> {
  await tx
    .deleteFrom('demands.locks')
    .where('block_id', '=', blockId)
    .where('person_id', '=', person.id)
    .execute()
  return { outcome: 'released' }
}
