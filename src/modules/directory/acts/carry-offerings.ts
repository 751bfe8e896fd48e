import type { Transaction } from '../../../platform/database/database.ts'

/**
 * Copies offerings and their hours to another member, after those it has. The predecessor keeps its own: what it offered
 * stays in its history and its export. Ids that are not offerings of these members are passed over.
 */
export async function carryOfferings(
  tx: Transaction,
  person: { readonly id: string },
  { ids, from, to }: { ids: readonly string[]; from: readonly string[]; to: string },
): Promise<number> {
  if (ids.length === 0) return 0
  const offerings = await tx
    .selectFrom('directory.offerings')
    .where('id', 'in', [...ids])
    .where('member_id', 'in', [...from])
    .where('ended_on', 'is', null)
    .selectAll()
    .orderBy('position')
    .orderBy('created_at')
    .execute()
  const { last } = await tx
    .selectFrom('directory.offerings')
    .where('member_id', '=', to)
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
    .executeTakeFirstOrThrow()
  for (const [index, offering] of offerings.entries()) {
    const { id, created_at: _created, changed_at: _changed, ...kept } = offering
    const copy = await tx
      .insertInto('directory.offerings')
      .values({ ...kept, member_id: to, position: last + index + 1, changed_by: person.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('directory.opening_hours')
      .columns(['offering_id', 'weekday', 'opens', 'closes'])
      .expression((eb) =>
        eb
          .selectFrom('directory.opening_hours')
          .where('offering_id', '=', id)
          .select([
            eb.val(copy.id).$castTo<string>().as('offering_id'),
            'weekday',
            'opens',
            'closes',
          ]),
      )
      .execute()
  }
  return offerings.length
}
