import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { findBlock, type Hold, listVersions } from '../queries/blocks.ts'
import { cite } from './cite.ts'
import { holdBlock, releaseBlock } from './hold-block.ts'

export type RestoreVersionResult =
  | { outcome: 'restored' | 'not-found' }
  | { outcome: 'held-by-another'; hold: Hold }

/** Brings back what a version said, as a new version: nothing between is lost. */
export async function restoreVersion(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, code }: { readonly documentId: string; readonly code: string },
  version: number,
): Promise<RestoreVersionResult> {
  const found = await findBlock(tx, documentId, code)
  if (!found) return { outcome: 'not-found' }
  const held = await holdBlock(tx, person, { id: found.id, documentId })
  if (held.outcome === 'held-by-another') return held
  const versions = await listVersions(tx, found.id)
  const asked = versions.find((one) => one.version === version)
  if (!asked) return { outcome: 'not-found' }
  const { title, text, options } = asked
  const next = (versions[0]?.version ?? 0) + 1
  await tx
    .insertInto('demands.block_versions')
    .values({
      block_id: found.id,
      document_id: documentId,
      version: next,
      title,
      text,
      options: JSON.stringify(options),
      restored_from: version,
      written_by: person.id,
    })
    .execute()
  await tx
    .updateTable('demands.blocks')
    .set({ current: next, saves: sql<number>`saves + 1` })
    .where('id', '=', found.id)
    .execute()
  await cite(tx, { id: found.id, documentId }, { title, text, options })
  await releaseBlock(tx, person, found.id)
  return { outcome: 'restored' }
}
