import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Written } from '../queries/blocks.ts'
import { minutesHeld } from '../rules/locks.ts'
import { type BlockKind, blockOptions } from '../tables.ts'
import { cite } from './cite.ts'

export type NewBlock = Written & { readonly kind: BlockKind }

export type InsertBlocksResult =
  | { outcome: 'inserted'; codes: readonly string[] }
  | { outcome: 'not-found' }

/** Puts blocks after the one of this code, or first where it is null, in their order. */
export async function insertBlocks(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, after }: { readonly documentId: string; readonly after: string | null },
  blocks: readonly NewBlock[],
): Promise<InsertBlocksResult> {
  const order = await orderOf(tx, documentId)
  const at = after === null ? -1 : order.findIndex(({ code }) => code === after)
  if (after !== null && at < 0) return { outcome: 'not-found' }
  let before = order[at]?.place ?? null
  const next = order[at + 1]?.place ?? null
  const codes: string[] = []
  for (const { kind, title, text, options } of blocks) {
    const id = randomUUID()
    const { place, code } = await tx
      .insertInto('demands.blocks')
      .values({
        id,
        document_id: documentId,
        kind,
        place: between(before, next),
        created_by: person.id,
      })
      .returning(['place', 'code'])
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('demands.block_versions')
      .values({
        block_id: id,
        document_id: documentId,
        version: 1,
        title,
        text,
        options: JSON.stringify(options),
        written_by: person.id,
      })
      .execute()
    await cite(tx, { id, documentId }, { title, text, options })
    before = place
    codes.push(code)
  }
  return { outcome: 'inserted', codes }
}

/** Where a block goes: past its neighbour, or after the block of a code (null: first). */
export type Destination = 'up' | 'down' | { readonly after: string | null }

/** Moves a block without touching the others. At the end of the document, further down is where it is. */
export async function moveBlock(
  tx: Transaction,
  { documentId, code }: { readonly documentId: string; readonly code: string },
  destination: Destination,
): Promise<{ outcome: 'moved' | 'not-found' }> {
  const order = await orderOf(tx, documentId)
  const from = order.findIndex((one) => one.code === code)
  const block = order[from]
  if (!block) return { outcome: 'not-found' }
  const others = order.filter((one) => one !== block)
  const to = placeAmong(others, from, destination)
  if (to === null) return { outcome: 'not-found' }
  await tx
    .updateTable('demands.blocks')
    .set({ place: between(others[to - 1]?.place ?? null, others[to]?.place ?? null) })
    .where('id', '=', block.id)
    .execute()
  return { outcome: 'moved' }
}

function placeAmong(
  others: readonly { readonly code: string }[],
  from: number,
  destination: Destination,
): number | null {
  if (destination === 'up') return Math.max(0, from - 1)
  if (destination === 'down') return Math.min(others.length, from + 1)
  if (destination.after === null) return 0
  const at = others.findIndex(({ code }) => code === destination.after)
  return at < 0 ? null : at + 1
}

/** Takes a block out: it can be put back. Somebody who writes in it keeps it until she has left. */
export async function removeBlock(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, code }: { readonly documentId: string; readonly code: string },
): Promise<{ outcome: 'removed' | 'not-found' | 'held-by-another' }> {
  const [block] = (await orderOf(tx, documentId)).filter((one) => one.code === code)
  if (!block) return { outcome: 'not-found' }
  if (block.holder !== null && block.holder !== person.id) return { outcome: 'held-by-another' }
  await tx
    .updateTable('demands.blocks')
    .set({ removed_at: sql<Date>`now()`, removed_by: person.id })
    .where('id', '=', block.id)
    .execute()
  await tx.deleteFrom('demands.locks').where('block_id', '=', block.id).execute()
  await tx.deleteFrom('demands.citations').where('block_id', '=', block.id).execute()
  return { outcome: 'removed' }
}

/** Puts a block back where it was. */
export async function returnBlock(
  tx: Transaction,
  { documentId, code }: { readonly documentId: string; readonly code: string },
): Promise<{ outcome: 'returned' | 'not-found' }> {
  const block = await tx
    .updateTable('demands.blocks')
    .set({ removed_at: null, removed_by: null })
    .where('document_id', '=', documentId)
    .where('code', '=', code)
    .where('removed_at', 'is not', null)
    .returning(['id'])
    .executeTakeFirst()
  if (!block) return { outcome: 'not-found' }
  const written = await standing(tx, block.id)
  await cite(tx, { id: block.id, documentId }, written)
  return { outcome: 'returned' }
}

async function standing(tx: Transaction, blockId: string): Promise<Written> {
  const row = await tx
    .selectFrom('demands.blocks as b')
    .innerJoin('demands.block_versions as v', (join) =>
      join.onRef('v.block_id', '=', 'b.id').onRef('v.version', '=', 'b.current'),
    )
    .where('b.id', '=', blockId)
    .select(['v.title', 'v.text', 'v.options'])
    .executeTakeFirstOrThrow()
  return { ...row, options: blockOptions.parse(row.options ?? {}) }
}

/** The blocks that stand, in order, locked in the same order by whoever arranges them: two moves at once follow each other. */
async function orderOf(tx: Transaction, documentId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`demands.blocks ${documentId}`}, 0))`.execute(
    tx,
  )
  return tx
    .selectFrom('demands.blocks as b')
    .leftJoin('demands.locks as l', (join) =>
      join
        .onRef('l.block_id', '=', 'b.id')
        .on('l.renewed_at', '>', sql<Date>`now() - make_interval(mins => ${minutesHeld}::int)`),
    )
    .where('b.document_id', '=', documentId)
    .where('b.removed_at', 'is', null)
    .select(['b.id', 'b.code', sql<string>`b.place::text`.as('place'), 'l.person_id as holder'])
    .orderBy('b.place')
    .orderBy('b.id')
    .execute()
}

/** Halfway between two places; one further than the last, or one before the first. */
function between(before: string | null, next: string | null) {
  if (before === null && next === null) return sql<string>`1`
  if (next === null) return sql<string>`trunc(${before}::numeric) + 1`
  if (before === null) return sql<string>`trunc(${next}::numeric) - 1`
  return sql<string>`demands.between(${before}::numeric, ${next}::numeric)`
}
