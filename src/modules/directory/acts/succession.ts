import type { Transaction } from '../../../platform/database/database.ts'

/** What merges and splits have in common: a member departs, and what it did goes on elsewhere. */

type Person = { readonly id: string }

/** The member departs, replaced. Its row, its page's history and its people stay with it: it may still be exported. */
export async function depart(
  tx: Transaction,
  person: Person,
  memberId: string,
  { on, kind }: { on: string; kind: 'merged' | 'split' },
): Promise<void> {
  await tx
    .insertInto('directory.departures')
    .values({ member_id: memberId, left_on: on, kind, recorded_by: person.id })
    .execute()
}

export async function recordSuccession(
  tx: Transaction,
  succession: {
    readonly predecessor: string
    readonly successor: string
    readonly kind: 'merge' | 'split'
    readonly on: string
  },
): Promise<void> {
  await tx
    .insertInto('directory.successions')
    .values({
      predecessor_id: succession.predecessor,
      successor_id: succession.successor,
      kind: succession.kind,
      happened_on: succession.on,
    })
    .execute()
}

/** Addresses of the predecessor, today's and the former ones, now lead to the successor. */
export async function leadTo(
  tx: Transaction,
  predecessor: { readonly id: string; readonly slug: string; readonly name: string },
  successorId: string,
  on: string,
): Promise<void> {
  const former = await tx
    .deleteFrom('directory.former_slugs')
    .where('member_id', '=', predecessor.id)
    .returning(['slug', 'name', 'until_on'])
    .execute()
  const { slug, name } = predecessor
  await tx
    .insertInto('directory.former_slugs')
    .values(
      [...former, { slug, name, until_on: on }].map((one) => ({ ...one, member_id: successorId })),
    )
    .execute()
}

/**
 * Copies offerings and their hours to another member, after those it has. The predecessor keeps its own: what it offered
 * stays in its history and its export. Ids that are not offerings of these members are passed over.
 */
export async function carryOfferings(
  tx: Transaction,
  person: Person,
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

/** People who served a predecessor now also serve the successor. Ids that served none of them are passed over. */
export async function carryWorkers(
  tx: Transaction,
  person: Person,
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
