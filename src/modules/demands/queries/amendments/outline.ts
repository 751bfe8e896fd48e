import type { Transaction } from '../../../../platform/database/database.ts'
import type { OutlinedBlock } from '../../rules/amendments/amendment.ts'
import { numbersOf } from '../../rules/number-blocks.ts'

export type Outline = ReadonlyMap<string, OutlinedBlock>

/** Every block that this reader may know, those taken out included, by id, in the order of the text; without their words. */
export async function readOutline(tx: Transaction, documentId: string): Promise<Outline> {
  const rows = await tx
    .selectFrom('demands.blocks')
    .where('document_id', '=', documentId)
    .select(['id', 'code', 'kind', 'removed_at'])
    .orderBy('place')
    .orderBy('id')
    .execute()
  const standing = rows.filter(({ removed_at }) => removed_at === null)
  const numbers = numbersOf(standing.map(({ kind }) => kind))
  const numberOf = new Map(standing.map(({ id }, at) => [id, numbers[at] ?? '']))
  return new Map(
    rows.map(({ id, code, kind, removed_at }, rank) => [
      id,
      { id, code, kind, rank, number: numberOf.get(id) ?? '', isRemoved: removed_at !== null },
    ]),
  )
}

/** The block of a code; undefined where there is none for this reader. */
export function blockOf(outline: Outline, code: string): OutlinedBlock | undefined {
  for (const block of outline.values()) if (block.code === code) return block
  return undefined
}
