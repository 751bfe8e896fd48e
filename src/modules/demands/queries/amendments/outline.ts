import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { OutlinedBlock } from '../../rules/amendments/amendment.ts'
import { numbersOf } from '../../rules/number-blocks.ts'
import type { BlockKind } from '../../tables.ts'

export type Outline = ReadonlyMap<string, OutlinedBlock>

type Row = {
  readonly id: string
  readonly code: string
  readonly kind: BlockKind
  readonly is_removed: boolean
}

/** The blocks of a document that stand or were opened, by id, in the order of the text; without their words. */
export async function readOutline(tx: Transaction, documentId: string): Promise<Outline> {
  const { rows } = await sql<Row>`
    select * from demands.amendment_outline(${documentId}::uuid)`.execute(tx)
  const standing = rows.filter(({ is_removed }) => !is_removed)
  const numbers = numbersOf(standing.map(({ kind }) => kind))
  const numberOf = new Map(standing.map(({ id }, at) => [id, numbers[at] ?? '']))
  return new Map(
    rows.map(({ id, code, kind, is_removed }, rank) => [
      id,
      { id, code, kind, rank, number: numberOf.get(id) ?? '', isRemoved: is_removed },
    ]),
  )
}

/** The block of a code; undefined where there is none for this reader. */
export function blockOf(outline: Outline, code: string): OutlinedBlock | undefined {
  for (const block of outline.values()) if (block.code === code) return block
  return undefined
}
