import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'

export type ShownEndorsement = {
  readonly id: string
  readonly organisation: string
  /** '' for none. */
  readonly website: string
}

/** The organisations that stand with a text, in alphabetical order. */
export async function listEndorsements(
  tx: Transaction,
  documentId: string,
): Promise<readonly ShownEndorsement[]> {
  return tx
    .selectFrom('demands.endorsements')
    .where('document_id', '=', documentId)
    .where('outcome', '=', 'shown')
    .select(['id', 'organisation', 'website'])
    .orderBy(sql`platform.fold(organisation)`)
    .execute()
}

/** The one of the link that the transaction carries; `slug` and `title` are null where its text does not circulate any more. */
export async function endorsementOfLink(tx: Transaction) {
  const found = await tx
    .selectFrom('demands.endorsements as e')
    .leftJoin('demands.documents as d', 'd.id', 'e.document_id')
    .where('e.id', '=', sql<string>`demands.current_endorsement()`)
    .select(['e.organisation', 'e.website', 'e.confirmed_at', 'e.outcome', 'e.reason'])
    .select(['d.slug', 'd.title'])
    .executeTakeFirst()
  return found ?? null
}
export type LinkedEndorsement = NonNullable<Awaited<ReturnType<typeof endorsementOfLink>>>

/** Confirmed, and not checked yet, the first confirmed first: for the team. */
export async function listWaitingEndorsements(tx: Transaction) {
  return forTheTeam(tx).where('e.outcome', 'is', null).orderBy('e.confirmed_at').execute()
}

/** Those that were checked, the last first, a hundred at most: for the team. */
export async function listCheckedEndorsements(tx: Transaction) {
  return forTheTeam(tx)
    .where('e.outcome', 'is not', null)
    .orderBy('e.checked_at', 'desc')
    .limit(100)
    .execute()
}
export type TeamEndorsement = Awaited<ReturnType<typeof listWaitingEndorsements>>[number]

function forTheTeam(tx: Transaction) {
  return (
    tx
      .selectFrom('demands.endorsements as e')
      .leftJoin('demands.documents as d', 'd.id', 'e.document_id')
      .where('e.confirmed_at', 'is not', null)
      .select(['e.id', 'e.organisation', 'e.website', 'e.confirmed_at', 'e.outcome', 'e.reason'])
      // A text that the team may no longer read has no name for it.
      .select([sql<string>`coalesce(d.title, '…')`.as('title'), 'd.slug'])
  )
}
