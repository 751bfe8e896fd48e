import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { findByName } from './add-member.ts'
import { freeSlug } from './free-slug.ts'
import { lockNames } from './lock-names.ts'

type Named = { readonly id: string; readonly slug: string; readonly name: string }

export type RenameMemberResult =
  | { outcome: 'renamed'; slug: string }
  | { outcome: 'unchanged'; slug: string }
  | { outcome: 'name-taken'; slug: string }
  /** Someone else renamed it since the name that was seen. */
  | { outcome: 'renamed-meanwhile'; slug: string; name: string }
  | { outcome: 'left-meanwhile' }

/** Renames a member; its old name and address are kept, and the old address leads to the new one. `on`: ISO day. */
export async function renameMember(
  tx: Transaction,
  person: { readonly id: string },
  member: Named,
  { name, on }: { name: string; on: string },
): Promise<RenameMemberResult> {
  await lockNames(tx, 'members')
  const stands = await tx
    .selectFrom('directory.members')
    .where('id', '=', member.id)
    .where('left_on', 'is', null)
    .select(['slug', 'name'])
    .forUpdate()
    .executeTakeFirst()
  if (!stands) return { outcome: 'left-meanwhile' }
  if (stands.name !== member.name) return { outcome: 'renamed-meanwhile', ...stands }
  if (name === member.name) return { outcome: 'unchanged', slug: member.slug }
  const homonym = await findByName(tx, name, [member.id])
  if (homonym) return { outcome: 'name-taken', slug: homonym.slug }

  const slug = await freeSlug(tx, name, member.id)
  if (slug !== member.slug) {
    // Back to a former address: it stops being former.
    await tx.deleteFrom('directory.former_slugs').where('slug', '=', slug).execute()
    await tx
      .insertInto('directory.former_slugs')
      .values({ slug: member.slug, member_id: member.id, name: member.name, until_on: on })
      .execute()
  }
  await tx
    .updateTable('directory.members')
    .set({ name, slug, changed_at: new Date(), changed_by: person.id })
    .where('id', '=', member.id)
    .execute()
  await recordAct(tx, person, 'rename-member', { member: member.id, was: member.name, name })
  return { outcome: 'renamed', slug }
}
