import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'

/** A version of a document that was opened to amendments. */
export type Opening = {
  readonly id: string
  readonly number: number
  readonly openedAt: Date
  /** The last day, ISO. */
  readonly closesOn: string
  readonly closedAt: Date | null
  /** Whether one may propose today. */
  readonly isOpen: boolean
}

/** The last one of a document; null where none ever was. */
export async function lastOpening(tx: Transaction, documentId: string): Promise<Opening | null> {
  const found = await tx
    .selectFrom('demands.openings')
    .where('document_id', '=', documentId)
    .select(['id', 'number', 'opened_at as openedAt', 'closes_on as closesOn'])
    .select('closed_at as closedAt')
    .select(sql<boolean>`closed_at is null and closes_on >= platform.today()`.as('isOpen'))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** The blocks of a version that was opened: id → the version of each. */
export async function openedBlocks(
  tx: Transaction,
  opening: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('demands.opened_blocks')
    .where('opening_id', '=', opening)
    .select(['block_id', 'version'])
    .execute()
  return new Map(rows.map(({ block_id, version }) => [block_id, version]))
}

/** The documents that this reader may amend today: title, address, last day. */
export async function openDocuments(tx: Transaction) {
  return tx
    .selectFrom('demands.openings as o')
    .innerJoin('demands.documents as d', 'd.id', 'o.document_id')
    .where('o.closed_at', 'is', null)
    .where('o.closes_on', '>=', sql<string>`platform.today()`)
    .select(['d.id', 'd.slug', 'd.title', 'd.language', 'o.closes_on as closesOn'])
    .orderBy('o.closes_on')
    .orderBy('d.slug')
    .execute()
}
export type OpenDocument = Awaited<ReturnType<typeof openDocuments>>[number]
