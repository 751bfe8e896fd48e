import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { namesOfPeople } from '../../directory/index.ts'

/** What is said of a block, the first said first. */
export async function listComments(tx: Transaction, blockId: string) {
  const rows = await tx
    .selectFrom('demands.comments')
    .where('block_id', '=', blockId)
    .select(['id', 'text', 'written_at', 'written_by', 'resolved_at'])
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  const names = await namesOfPeople(
    tx,
    rows.map(({ written_by }) => written_by),
  )
  return rows.map((row) => ({ ...row, by: names.get(row.written_by) ?? null }))
}
export type Comment = Awaited<ReturnType<typeof listComments>>[number]

/** How many comments wait on each block that has some: id of the block → how many. */
export async function countComments(
  tx: Transaction,
  documentId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('demands.comments')
    .where('document_id', '=', documentId)
    .where('resolved_at', 'is', null)
    .groupBy('block_id')
    .select(['block_id', sql<number>`count(*)::int`.as('count')])
    .execute()
  return new Map(rows.map(({ block_id, count }) => [block_id, count]))
}

/** Who is thanked in a document: those who agreed, and for writers those who did not yet. */
export async function listCredits(tx: Transaction, documentId: string) {
  return tx
    .selectFrom('demands.credits')
    .where('document_id', '=', documentId)
    .where('removed_at', 'is', null)
    .select(['id', 'block_id', 'person_id', 'name', 'part', 'agreed_on'])
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}
export type Credit = Awaited<ReturnType<typeof listCredits>>[number]

export type OwnCredit = {
  readonly id: string
  /** Title of the document. */
  readonly document: string
  readonly name: string
  readonly part: string
  readonly agreed_on: string | null
}

/** Where the viewer's own name would stand. */
export async function listOwnCredits(tx: Transaction): Promise<readonly OwnCredit[]> {
  const { rows } = await sql<OwnCredit>`select * from demands.credits_for_me()`.execute(tx)
  return rows
}
