import type { Transaction } from '../../../platform/database/database.ts'
import { firstFree, slugOf } from '../../../platform/words/slug.ts'

/** Words of the team's own addresses (`/equipe/ressources/nouvelle`): a member cannot be one of them. */
const reserved: ReadonlySet<string> = new Set(['nouvelle', 'fusion', 'import', 'export', 'modele'])

/**
 * An address for this name that leads nowhere else, now or before: an old link must not change hands. A member may take
 * back one of its own former addresses.
 */
export async function freeSlug(
  tx: Transaction,
  name: string,
  memberId: string | null,
): Promise<string> {
  const pattern = `${baseOf(name)}%`
  const standing = await tx
    .selectFrom('directory.members')
    .where('slug', 'like', pattern)
    .select(['slug', 'id as member_id'])
    .execute()
  const former = await tx
    .selectFrom('directory.former_slugs')
    .where('slug', 'like', pattern)
    .select(['slug', 'member_id'])
    .execute()
  const taken = new Set(
    [...standing, ...former].filter((one) => one.member_id !== memberId).map(({ slug }) => slug),
  )
  return slugAmong(name, taken)
}

/** The first address of this name that is not among those taken. */
export function slugAmong(name: string, taken: ReadonlySet<string>): string {
  return firstFree(baseOf(name), new Set([...taken, ...reserved]))
}

function baseOf(name: string): string {
  return slugOf(name) || 'ressource'
}
