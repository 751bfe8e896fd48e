import type { Transaction } from '../../../platform/database/database.ts'
import { namesOfPeople } from '../../directory/index.ts'

/** The links of a document, the last given first. */
export async function listShares(tx: Transaction, documentId: string) {
  return tx
    .selectFrom('demands.shares')
    .where('document_id', '=', documentId)
    .select(['id', 'reader', 'created_at', 'expires_on', 'revoked_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}
export type Share = Awaited<ReturnType<typeof listShares>>[number]

/** Who opened a document, the last first, two hundred at most. `by`: null for an account that was erased. */
export async function listReadings(tx: Transaction, documentId: string) {
  const rows = await tx
    .selectFrom('demands.readings as r')
    .leftJoin('demands.shares as s', 's.id', 'r.share_id')
    .where('r.document_id', '=', documentId)
    .select(['r.id', 'r.person_id', 'r.what', 'r.read_at', 's.reader'])
    .orderBy('r.read_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(200)
    .execute()
  const names = await namesOfPeople(
    tx,
    rows.flatMap(({ person_id }) => person_id ?? []),
  )
  return rows.map(({ person_id, ...row }) => ({ ...row, by: names.get(person_id ?? '') ?? null }))
}
export type Reading = Awaited<ReturnType<typeof listReadings>>[number]
