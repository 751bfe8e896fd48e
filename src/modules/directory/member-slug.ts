import type { Transaction } from '../../platform/database/database.ts'

/** Words of the team's own addresses (`/equipe/ressources/nouvelle`): a member cannot be one of them. */
const reserved: ReadonlySet<string> = new Set(['nouvelle', 'fusion', 'import', 'export', 'modele'])

/** A name as it stands in an address: `L’Anse aux voix` → `l-anse-aux-voix`. At most 70 characters. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'ressource' : slug
}

/**
 * An address for this name that leads nowhere else, now or before: an old link must not change hands. A member may take
 * back one of its own former addresses.
 */
export async function freeSlug(
  tx: Transaction,
  name: string,
  memberId: string | null,
): Promise<string> {
  const pattern = `${slugOf(name)}%`
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
  const base = slugOf(name)
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!taken.has(slug) && !reserved.has(slug)) return slug
  }
}
