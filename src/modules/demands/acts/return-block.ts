import type { Transaction } from '../../../platform/database/database.ts'
import type { Written } from '../queries/blocks.ts'
import { blockOptions } from '../tables.ts'
import { cite } from './cite.ts'

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
