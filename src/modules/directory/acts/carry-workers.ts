import type { Transaction } from '../../../platform/database/database.ts'

/** People who served a predecessor now also serve the successor. Ids that served none of them are passed over. */
export async function carryWorkers(
  tx: Transaction,
  person: { readonly id: string },
  { ids, from, to }: { ids: readonly string[]; from: readonly string[]; to: string },
): Promise<number> {
  if (ids.length === 0) return 0
  const workers = await tx
    .selectFrom('directory.member_workers')
    .where('person_id', 'in', [...ids])
    .where('member_id', 'in', [...from])
    .where('ended_at', 'is', null)
    .select('person_id')
    .distinct()
    .execute()
  const already = await tx
    .selectFrom('directory.member_workers')
    .where('member_id', '=', to)
    .where('ended_at', 'is', null)
    .select('person_id')
    .execute()
  const known = new Set(already.map(({ person_id }) => person_id))
  const coming = workers.filter(({ person_id }) => !known.has(person_id))
  if (coming.length === 0) return 0
  await tx
    .insertInto('directory.member_workers')
    .values(coming.map(({ person_id }) => ({ member_id: to, person_id, added_by: person.id })))
    .execute()
  return coming.length
}
