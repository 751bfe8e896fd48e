import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import type { Town } from '../town/town.ts'
import { findByName, insertMember } from './add-member.ts'
import { carryOfferings } from './carry-offerings.ts'
import { carryWorkers } from './carry-workers.ts'
import { depart } from './depart.ts'
import { leadTo } from './lead-to.ts'
import { lockNames } from './lock-names.ts'
import { recordSuccession } from './record-succession.ts'

export type Merge = {
  /** At least two. When one of them stays it is `into`, and it does not depart. */
  readonly members: readonly string[]
  readonly into:
    | { readonly kind: 'existing'; readonly id: string }
    | {
        readonly kind: 'new'
        readonly name: string
        readonly town: Town
        readonly mailbox: string | null
      }
  /** ISO day. */
  readonly on: string
  readonly offerings: readonly string[]
  readonly workers: readonly string[]
}

export type MergeMembersResult =
  | { outcome: 'merged'; slug: string }
  | { outcome: 'too-few' }
  /** One of them left meanwhile, or never was a member. */
  | { outcome: 'already-left' }
  | { outcome: 'name-taken'; slug: string }
  | { outcome: 'before-it-joined'; name: string; joined_on: string | null }

/**
 * Two members or more become one. Those that do not stay depart with kind `merged`, their addresses lead to the one that
 * stays, and it receives the offerings and people chosen. Agreements to open data and mandates are not carried: the new
 * whole says again what it agrees to and who carries its seat.
 */
export async function mergeMembers(
  tx: Transaction,
  person: { readonly id: string },
  merge: Merge,
): Promise<MergeMembersResult> {
  const ids = [...new Set(merge.members)]
  if (ids.length < 2) return { outcome: 'too-few' }
  await lockNames(tx, 'members')
  const members = await tx
    .selectFrom('directory.members')
    .where('id', 'in', ids)
    .where('left_on', 'is', null)
    .select(['id', 'slug', 'name', 'joined_on'])
    .orderBy('id')
    .forUpdate()
    .execute()
  if (members.length < ids.length) return { outcome: 'already-left' }
  const later = members.find(({ joined_on: joined }) => joined !== null && joined > merge.on)
  if (later) return { outcome: 'before-it-joined', ...later }

  const { into } = merge
  const staying = into.kind === 'existing' ? members.find(({ id }) => id === into.id) : undefined
  if (into.kind === 'existing' && !staying) return { outcome: 'already-left' }
  const departing = members.filter(({ id }) => id !== staying?.id)
  const from = departing.map(({ id }) => id)
  if (into.kind === 'new') {
    // The new one may bear the name of one that departs.
    const homonym = await findByName(tx, into.name, from)
    if (homonym) return { outcome: 'name-taken', slug: homonym.slug }
  }

  for (const id of from) await depart(tx, person, id, { on: merge.on, kind: 'merged' })
  const successor =
    staying ??
    (into.kind === 'new'
      ? await insertMember(tx, person, { ...into, joinedOn: merge.on })
      : undefined)
  if (!successor) throw new Error('a merge has a successor')

  for (const predecessor of departing) {
    const { id } = predecessor
    await recordSuccession(tx, {
      predecessor: id,
      successor: successor.id,
      kind: 'merge',
      on: merge.on,
    })
    await leadTo(tx, predecessor, successor.id, merge.on)
  }
  await carryOfferings(tx, person, { ids: merge.offerings, from, to: successor.id })
  await carryWorkers(tx, person, { ids: merge.workers, from, to: successor.id })
  await recordAct(tx, person, 'merge-members', {
    member: successor.id,
    name: staying?.name ?? (into.kind === 'new' ? into.name : ''),
    from: departing
      .map(({ name }) => name)
      .join(' + ')
      .slice(0, 1500),
    on: merge.on,
  })
  return { outcome: 'merged', slug: successor.slug }
}
