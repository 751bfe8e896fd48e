import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'

type Checked = { readonly outcome: 'shown' | 'refused'; readonly reason: string }

/** The team shows an endorsement, or refuses it with a reason, which who asked reads by the link. It may be checked again. */
export async function checkEndorsement(
  tx: Transaction,
  person: { readonly id: string },
  id: string,
  { outcome, reason }: Checked,
): Promise<{ outcome: 'checked' | 'not-found' | 'stands-already' }> {
  const endorsement = await tx
    .selectFrom('demands.endorsements')
    .where('id', '=', id)
    .where('confirmed_at', 'is not', null)
    .select(['document_id', 'organisation'])
    .executeTakeFirst()
  if (!endorsement) return { outcome: 'not-found' }
  // Two that are checked at once: the second waits, and reads what the first left.
  await sql`select pg_advisory_xact_lock(hashtext('demands.endorsements ' || ${endorsement.document_id}::text))`.execute(
    tx,
  )
  const twin = await tx
    .selectFrom('demands.endorsements')
    .where('document_id', '=', endorsement.document_id)
    .where('outcome', '=', 'shown')
    .where('id', '<>', id)
    .where(sql<boolean>`platform.fold(organisation) = platform.fold(${endorsement.organisation})`)
    .select('id')
    .executeTakeFirst()
  if (twin && outcome === 'shown') return { outcome: 'stands-already' }
  await tx
    .updateTable('demands.endorsements')
    .set({
      outcome,
      reason: outcome === 'refused' ? reason : '',
      checked_at: sql<Date>`now()`,
      checked_by: person.id,
    })
    .where('id', '=', id)
    .execute()
  return { outcome: 'checked' }
}
