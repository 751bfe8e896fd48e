import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

export type NewCredit = {
  readonly name: string
  /** What she did: « Rédaction ». '' for none. */
  readonly part: string
  /** Her account, where she has one: she will be asked. */
  readonly personId: string | null
  /** ISO day she agreed, as a writer says, of someone without an account; null: not yet. */
  readonly agreedOn: string | null
}

/** Thanks someone by name. The name shows once she agreed; who thanks herself agrees by it. */
export async function credit(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, blockId }: { readonly documentId: string; readonly blockId: string },
  { name, part, personId, agreedOn }: NewCredit,
): Promise<{ outcome: 'credited' }> {
  const isHerself = personId === person.id
  const agreed = isHerself ? sql<string>`platform.today()` : personId === null ? agreedOn : null
  await tx
    .insertInto('demands.credits')
    .values({
      document_id: documentId,
      block_id: blockId,
      name,
      part,
      person_id: personId,
      added_by: person.id,
      agreed_on: agreed,
      agreed_by: agreed === null ? null : person.id,
    })
    .execute()
  return { outcome: 'credited' }
}

/** Takes a name out of the credits. */
export async function removeCredit(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, id }: { readonly documentId: string; readonly id: string },
): Promise<{ outcome: 'removed' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('demands.credits')
    .set({ removed_at: sql<Date>`now()`, removed_by: person.id })
    .where('id', '=', id)
    .where('document_id', '=', documentId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'removed' }
}

/** Says whether one's own name may stand in a document. It may be said again, otherwise. */
export async function agreeToCredit(
  tx: Transaction,
  person: { readonly id: string },
  id: string,
  isAgreed: boolean,
): Promise<{ outcome: 'said' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('demands.credits')
    .set(
      isAgreed
        ? { agreed_on: sql<string>`platform.today()`, agreed_by: person.id }
        : { agreed_on: null, agreed_by: null },
    )
    .where('id', '=', id)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'said' }
}
