import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Block, Hold, Written } from '../queries/blocks.ts'
import { findBlock } from '../queries/blocks.ts'
import { cite } from './cite.ts'
import { holdBlock } from './hold-block.ts'

type Target = { readonly documentId: string; readonly code: string }

export type WriteBlockResult =
  /** `saves` is what the next save says it saw. */
  | { outcome: 'written' | 'unchanged'; saves: number; block: Block }
  | { outcome: 'not-found' }
  | { outcome: 'held-by-another'; hold: Hold; block: Block }
  /** Someone wrote since what the writer had seen: nothing is written over, `block` is what stands. */
  | { outcome: 'changed-since'; block: Block }

/**
 * Writes a block in the sitting of whoever holds it: the first save of a sitting opens a version, those that follow fill it.
 * `seen`: the number of saves of what the writer had before her eyes. Once this has answered, it is on disk.
 */
export async function writeBlock(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, code }: Target,
  { seen, written }: { readonly seen: number; readonly written: Written },
): Promise<WriteBlockResult> {
  const found = await findBlock(tx, documentId, code)
  if (!found) return { outcome: 'not-found' }
  const held = await holdBlock(tx, person, { id: found.id, documentId })
  if (held.outcome === 'held-by-another') {
    return { outcome: 'held-by-another', hold: held.hold, block: found }
  }
  // From here the row of the lock makes writers of this block wait for each other: what stands is read again.
  const block = await findBlock(tx, documentId, code)
  if (!block) return { outcome: 'not-found' }
  if (isSame(block, written)) return { outcome: 'unchanged', saves: block.saves, block }
  if (block.saves !== seen) return { outcome: 'changed-since', block }

  const version = await versionOfSitting(tx, person, { block, documentId })
  await tx
    .updateTable('demands.block_versions')
    .set({
      title: written.title,
      text: written.text,
      options: JSON.stringify(written.options),
      written_at: sql<Date>`clock_timestamp()`,
    })
    .where('block_id', '=', block.id)
    .where('version', '=', version)
    .execute()
  await tx
    .updateTable('demands.blocks')
    .set({ current: version, saves: block.saves + 1 })
    .where('id', '=', block.id)
    .execute()
  await cite(tx, { id: block.id, documentId }, written)
  const saves = block.saves + 1
  return { outcome: 'written', saves, block: { ...block, ...written, version, saves } }
}

type OfSitting = { readonly block: Block; readonly documentId: string }

async function versionOfSitting(
  tx: Transaction,
  person: { readonly id: string },
  { block, documentId }: OfSitting,
): Promise<number> {
  const lock = await tx
    .selectFrom('demands.locks')
    .where('block_id', '=', block.id)
    .select('version')
    .executeTakeFirstOrThrow()
  if (lock.version === block.version) return lock.version
  const { last } = await tx
    .selectFrom('demands.block_versions')
    .where('block_id', '=', block.id)
    .select((eb) => eb.fn.max('version').as('last'))
    .executeTakeFirstOrThrow()
  const version = last + 1
  await tx
    .insertInto('demands.block_versions')
    .values({ block_id: block.id, document_id: documentId, version, written_by: person.id })
    .execute()
  await tx.updateTable('demands.locks').set({ version }).where('block_id', '=', block.id).execute()
  return version
}

function isSame(block: Written, written: Written): boolean {
  return (
    block.title === written.title &&
    block.text === written.text &&
    JSON.stringify(block.options) === JSON.stringify(written.options)
  )
}
