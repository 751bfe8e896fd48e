import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

export type CreditResult =
  /** `isAsked`: she has an account, and says herself whether it may show. */
  | { outcome: 'credited'; isAsked: boolean }
  /** Several people who have an account have this name. */
  | { outcome: 'which-one' }

export type NewCredit = {
  readonly name: string
  /** What she did: « Rédaction ». '' for none. */
  readonly part: string
  /** Her account, where a writer says which; null: whoever has this name. */
  readonly personId: string | null
  /** ISO day she agreed, as a writer says, of someone without an account; null: not yet. */
  readonly agreedOn: string | null
  /** Who has an account. */
  readonly people: readonly { readonly id: string; readonly name: string | null }[]
}

/** The same name, however it is accented, spaced or written in capitals. */
const names = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true })

/**
 * Thanks someone by name. The name shows once she agreed; who thanks herself agrees by it. Who has an account of this name is
 * asked, whether or not a writer says that it is she.
 */
export async function credit(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, blockId }: { readonly documentId: string; readonly blockId: string },
  { name, part, personId, agreedOn, people }: NewCredit,
): Promise<CreditResult> {
  const [named, ...others] =
    personId === null ? people.filter((one) => names.compare(one.name ?? '', name) === 0) : []
  if (others.length > 0) return { outcome: 'which-one' }
  const account = personId ?? named?.id ?? null
  const isHerself = account === person.id
  const agreed = isHerself ? sql<string>`platform.today()` : account === null ? agreedOn : null
  await tx
    .insertInto('demands.credits')
    .values({
      document_id: documentId,
      block_id: blockId,
      name,
      part,
      person_id: account,
      added_by: person.id,
      agreed_on: agreed,
      agreed_by: agreed === null ? null : person.id,
    })
    .execute()
  return { outcome: 'credited', isAsked: account !== null && !isHerself }
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
