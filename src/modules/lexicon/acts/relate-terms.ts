import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RelationKind } from '../tables.ts'

type Signing = { readonly id: string }

/** Ties two words. A word is never broader than itself, however long the way round. */
export async function relateTerms(
  tx: Transaction,
  person: Signing,
  {
    termId,
    otherId,
    kind,
  }: { readonly termId: string; readonly otherId: string; readonly kind: RelationKind },
): Promise<{ outcome: 'related' } | { outcome: 'circle' } | { outcome: 'itself' }> {
  if (termId === otherId) return { outcome: 'itself' }
  const [first, second] =
    kind === 'related' && termId > otherId ? [otherId, termId] : [termId, otherId]
  await sql`select pg_advisory_xact_lock(hashtext('lexicon.relations'))`.execute(tx)
  if (kind === 'broader' && (await isAbove(tx, otherId, termId))) return { outcome: 'circle' }
  await tx
    .deleteFrom('lexicon.relations')
    .where((eb) =>
      eb.or([
        eb.and([eb('term_id', '=', termId), eb('other_id', '=', otherId)]),
        eb.and([eb('term_id', '=', otherId), eb('other_id', '=', termId)]),
      ]),
    )
    .execute()
  await tx
    .insertInto('lexicon.relations')
    .values({ term_id: first, other_id: second, kind, written_by: person.id })
    .execute()
  return { outcome: 'related' }
}

/** Whether `above` is one of the words broader than `from`, near or far. */
async function isAbove(tx: Transaction, from: string, above: string): Promise<boolean> {
  const { rows } = await sql<object>`
    with recursive above as (
      select r.other_id from lexicon.relations r where r.term_id = ${from} and r.kind = 'broader'
      union
      select r.other_id from lexicon.relations r join above a on r.term_id = a.other_id where r.kind = 'broader')
    select 1 from above where other_id = ${above}`.execute(tx)
  return rows.length > 0
}

export async function untieTerms(
  tx: Transaction,
  termId: string,
  otherId: string,
): Promise<{ outcome: 'untied' } | { outcome: 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('lexicon.relations')
    .where((eb) =>
      eb.or([
        eb.and([eb('term_id', '=', termId), eb('other_id', '=', otherId)]),
        eb.and([eb('term_id', '=', otherId), eb('other_id', '=', termId)]),
      ]),
    )
    .executeTakeFirst()
  return { outcome: numDeletedRows > 0n ? 'untied' : 'not-found' }
}
