import type { Transaction } from '../../../platform/database/database.ts'
import { byName } from './by-name.ts'
import { listOfferings } from './find-member.ts'
import { listWorkers } from './list-workers.ts'

/** Names of today's members, as people look for them: to choose among. */
export async function listMemberNames(tx: Transaction) {
  return todaysMembers(tx).execute()
}
export type MemberName = Awaited<ReturnType<typeof listMemberNames>>[number]

/** What today's members of these addresses do and who serves them; those that are none are left out. */
export async function readMerging(tx: Transaction, slugs: readonly string[]) {
  if (slugs.length === 0) return []
  const members = await todaysMembers(tx)
    .where('slug', 'in', [...slugs])
    .execute()
  const read = []
  for (const member of members) {
    const offerings = await listOfferings(tx, member.id)
    const workers = await listWorkers(tx, member.id)
    read.push({ ...member, offerings, workers })
  }
  return read
}
export type MergingMember = Awaited<ReturnType<typeof readMerging>>[number]

function todaysMembers(tx: Transaction) {
  return tx
    .selectFrom('directory.members')
    .where('left_on', 'is', null)
    .select(['id', 'slug', 'name', 'locality'])
    .orderBy(byName('name'))
    .orderBy('id')
}
