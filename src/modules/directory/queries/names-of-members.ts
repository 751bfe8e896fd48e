import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { directoryPaths } from '../paths.ts'
import { byName } from './by-name.ts'

/** The names of these members, or of all that stand, of those that the reader may know: id → name, in alphabetical order. */
export async function namesOfMembers(
  tx: Transaction,
  ids: readonly string[] | 'all',
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const members = tx.selectFrom('directory.members').select(['id', 'name']).orderBy(byName('name'))
  const rows = await (ids === 'all'
    ? members.where('left_on', 'is', null)
    : members.where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
  ).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The names of the boards and committees that stand: id → name, in alphabetical order. */
export async function namesOfBodies(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('directory.bodies')
    .where('ended_on', 'is', null)
    .where('kind', '<>', 'assembly')
    .select(['id', 'name'])
    .orderBy((eb) => eb.fn('lower', ['name']))
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The members of these slugs, or all, that stand and that the reader may know, in alphabetical order. */
export async function membersBySlug(
  tx: Transaction,
  slugs: readonly string[] | 'all',
): Promise<readonly { readonly slug: string; readonly name: string }[]> {
  if (slugs.length === 0) return []
  const members = tx
    .selectFrom('directory.members')
    .where('left_on', 'is', null)
    .select(['slug', 'name'])
    .orderBy((eb) => eb.fn('lower', ['name']))
  return (slugs === 'all' ? members : members.where('slug', 'in', [...slugs])).execute()
}

/** A member that stands, where it is and where it is read of. */
export type PlacedMember = {
  readonly id: string
  readonly name: string
  /** Key of its region: `ra:01`. */
  readonly region: string
  readonly href: string
}

/** Those of these members that stand and that the reader may know, in alphabetical order. */
export async function placedMembers(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly PlacedMember[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('directory.members')
    .select(['id', 'name', 'slug', 'region'])
    .where('left_on', 'is', null)
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .orderBy(byName('name'))
    .execute()
  return rows.map(({ slug, ...member }) => ({ ...member, href: directoryPaths.member(slug) }))
}
