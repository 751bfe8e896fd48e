import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { isEveryMember } from '../rules/audience.ts'
import type { DocumentKind, Status } from '../tables.ts'

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

/** Says where a document stands. */
export async function setStatus(
  tx: Transaction,
  person: { readonly id: string },
  documentId: string,
  status: Status,
): Promise<{ outcome: 'set' }> {
  await tx
    .insertInto('demands.statuses')
    .values({ document_id: documentId, status, set_by: person.id })
    .execute()
  return { outcome: 'set' }
}

/** Adds someone to those who write. */
export async function addWriter(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, writerId }: { readonly documentId: string; readonly writerId: string },
): Promise<{ outcome: 'added' | 'writes-already' }> {
  const added = await tx
    .insertInto('demands.writers')
    .values({ document_id: documentId, person_id: writerId, added_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return { outcome: added ? 'added' : 'writes-already' }
}

/** Lets a writer go, oneself too. The last one stays: a document nobody writes could not be given to anybody. */
export async function letWriterGo(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, id }: { readonly documentId: string; readonly id: string },
): Promise<{ outcome: 'gone' | 'not-found' | 'last-writer' }> {
  const writers = await tx
    .selectFrom('demands.writers')
    .where('document_id', '=', documentId)
    .where('left_at', 'is', null)
    .select('id')
    .forUpdate()
    .execute()
  if (!writers.some((one) => one.id === id)) return { outcome: 'not-found' }
  if (writers.length === 1) return { outcome: 'last-writer' }
  await tx
    .updateTable('demands.writers')
    .set({ left_at: sql<Date>`now()`, left_by: person.id })
    .where('id', '=', id)
    .execute()
  return { outcome: 'gone' }
}
