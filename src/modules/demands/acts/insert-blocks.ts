import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Written } from '../queries/blocks.ts'
import { between, hasRoomFor, orderOf } from '../queries/order-of-blocks.ts'
import type { BlockKind } from '../tables.ts'
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

/** Puts blocks after all the others: `insertBlocks` at the end of a document. */
export async function insertBlocksLast(
  tx: Transaction,
  person: { readonly id: string },
  documentId: string,
  blocks: readonly NewBlock[],
): Promise<InsertBlocksResult | { outcome: 'full' }> {
  if (!(await hasRoomFor(tx, documentId, blocks.length))) return { outcome: 'full' }
  const after = (await orderOf(tx, documentId)).at(-1)?.code ?? null
  return insertBlocks(tx, person, { documentId, after }, blocks)
}
