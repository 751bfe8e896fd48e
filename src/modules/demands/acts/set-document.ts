import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { isEveryMember } from '../rules/audience.ts'
import type { DocumentKind } from '../tables.ts'

export type DocumentSettings = {
  readonly title: string
  readonly kind: DocumentKind
  readonly language: 'fr' | 'en'
  /** `writers`, `members`, `public` or `body:<id>`. */
  readonly audience: string
  /** ISO day, in the federation's time zone, before which its writers alone read it; null: no embargo. */
  readonly embargoUntil: string | null
  readonly timeZone: string
}

/**
 * Says what a document is and who reads it besides its writers. While some of its amendments are put to the vote, every seat
 * reads them: it stays open to all.
 */
export async function setDocument(
  tx: Transaction,
  id: string,
  { embargoUntil, timeZone, ...settings }: DocumentSettings,
): Promise<{ outcome: 'set' | 'at-vote' }> {
  const { audience } = settings
  const isFromToday = embargoUntil === null || embargoUntil <= todayIn(timeZone)
  const isOpen = isEveryMember(audience) && isFromToday
  if (!isOpen && (await isAtVote(tx, id))) return { outcome: 'at-vote' }
  await tx
    .updateTable('demands.documents')
    .set({
      ...settings,
      embargo: sql<Date | null>`(${embargoUntil}::date)::timestamp at time zone ${timeZone}`,
    })
    .where('id', '=', id)
    .execute()
  return { outcome: 'set' }
}

async function isAtVote(tx: Transaction, documentId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('demands.amendments')
    .select('id')
    .where('document_id', '=', documentId)
    .where(sql<boolean>`demands.amendment_state(id) = 'submitted'`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
