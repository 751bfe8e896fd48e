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

export type Part = {
  readonly name: string
  readonly town: Town
  readonly offerings: readonly string[]
  readonly workers: readonly string[]
}

export type SplitMemberResult =
  | { outcome: 'split'; slugs: readonly string[] }
  | { outcome: 'already-left' }
  | { outcome: 'before-it-joined'; joinedOn: string }
  /** `part`: its index. */
  | { outcome: 'name-taken'; part: number; slug: string }

/**
 * One member becomes several new ones on a day (ISO). It departs with kind `split`; its addresses lead to the first part.
 * The parts share its offerings and people as chosen.
 */
export async function splitMember(
  tx: Transaction,
  person: { readonly id: string },
  memberId: string,
  { parts, on }: { readonly parts: readonly Part[]; readonly on: string },
): Promise<SplitMemberResult> {
  if (parts.length < 2) throw new Error('a split makes two members at least')
  await lockNames(tx, 'members')
  const member = await tx
    .selectFrom('directory.members')
    .where('id', '=', memberId)
    .where('left_on', 'is', null)
    .select(['id', 'slug', 'name', 'joined_on'])
    .forUpdate()
    .executeTakeFirst()
  if (!member) return { outcome: 'already-left' }
  const { joined_on: joinedOn } = member
  if (joinedOn !== null && on < joinedOn) return { outcome: 'before-it-joined', joinedOn }

  for (const [part, { name }] of parts.entries()) {
    // A part may keep the name: the whole that bore it departs.
    const homonym = await findByName(tx, name, [member.id])
    if (homonym) return { outcome: 'name-taken', part, slug: homonym.slug }
  }
  await depart(tx, person, member.id, { on, kind: 'split' })
  const made: { id: string; slug: string }[] = []
  for (const part of parts) {
    const added = await insertMember(tx, person, {
      name: part.name,
      town: part.town,
      joinedOn: on,
      mailbox: null,
    })
    made.push(added)
    await recordSuccession(tx, {
      predecessor: member.id,
      successor: added.id,
      kind: 'split',
      on,
    })
    const carried = { from: [member.id], to: added.id }
    await carryOfferings(tx, person, { ...carried, ids: part.offerings })
    await carryWorkers(tx, person, { ...carried, ids: part.workers })
  }
  const [first] = made
  if (first) await leadTo(tx, member, first.id, on)
  await recordAct(tx, person, 'split-member', {
    member: member.id,
    name: member.name,
    into: parts
      .map(({ name }) => name)
      .join(' + ')
      .slice(0, 1500),
    on,
  })
  return { outcome: 'split', slugs: made.map(({ slug }) => slug) }
}
