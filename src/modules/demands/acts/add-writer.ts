import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

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
