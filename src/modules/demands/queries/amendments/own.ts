import type { Transaction } from '../../../../platform/database/database.ts'
import type { Amendment } from '../../rules/amendments/amendment.ts'
import { readOutline } from './outline.ts'
import { readAmendments } from './read-amendments.ts'

export type OwnAmendment = {
  readonly slug: string
  readonly title: string
  readonly amendment: Amendment
}

/** What a member proposed, of the documents that the viewer may read, the last first; a hundred at most. */
export async function listOwnAmendments(
  tx: Transaction,
  member: string,
): Promise<readonly OwnAmendment[]> {
  const rows = await tx
    .selectFrom('demands.amendments as a')
    .innerJoin('demands.documents as d', 'd.id', 'a.document_id')
    .where('a.member_id', '=', member)
    .select(['a.id', 'a.document_id as document', 'd.slug', 'd.title'])
    .orderBy('a.proposed_at', 'desc')
    .orderBy('a.number', 'desc')
    .limit(100)
    .execute()
  const read = new Map<string, Amendment>()
  for (const document of new Set(rows.map((row) => row.document))) {
    const ids = rows.filter((row) => row.document === document).map(({ id }) => id)
    const amendments = await readAmendments(tx, await readOutline(tx, document), ids)
    for (const amendment of amendments) read.set(amendment.id, amendment)
  }
  return rows.flatMap(({ id, slug, title }) => {
    const amendment = read.get(id)
    return amendment ? [{ slug, title, amendment }] : []
  })
}
