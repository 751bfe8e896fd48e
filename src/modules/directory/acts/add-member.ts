import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { columnsOfTown, type Town } from '../town/town.ts'
import { freeSlug } from './free-slug.ts'
import { lockNames } from './lock-names.ts'

export type NewMember = {
  readonly name: string
  readonly town: Town
  /** ISO day, or null when nobody knows. */
  readonly joinedOn: string | null
  readonly mailbox: string | null
  readonly street?: string | null
  readonly postalCode?: string | null
}

export type AddMemberResult =
  | { outcome: 'added'; id: string; slug: string }
  | { outcome: 'name-taken'; slug: string }
  | { outcome: 'joins-in-the-future' }

/** Adds a member with an empty page, which its own people fill. A name is borne once among today's members. */
export async function addMember(
  tx: Transaction,
  person: { readonly id: string },
  member: NewMember,
  /** ISO day. */
  today: string,
): Promise<AddMemberResult> {
  if (member.joinedOn !== null && member.joinedOn > today) return { outcome: 'joins-in-the-future' }
  await lockNames(tx, 'members')
  const homonym = await findByName(tx, member.name)
  if (homonym) return { outcome: 'name-taken', slug: homonym.slug }
  const added = await insertMember(tx, person, member)
  await recordAct(tx, person, 'add-member', { member: added.id, name: member.name })
  return { outcome: 'added', ...added }
}

/** The row alone: for acts that say in the journal why it came (a merge, a split, an import). */
export async function insertMember(
  tx: Transaction,
  person: { readonly id: string },
  { name, town, joinedOn, mailbox, street, postalCode }: NewMember,
): Promise<{ id: string; slug: string }> {
  const slug = await freeSlug(tx, name, null)
  return tx
    .insertInto('directory.members')
    .values({
      slug,
      name,
      ...columnsOfTown(town),
      street: street ?? null,
      postal_code: postalCode ?? null,
      mailbox,
      joined_on: joinedOn,
      changed_by: person.id,
    })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow()
}

/** Today's member of this name, whatever its case and accents; `except` these ids. */
export async function findByName(
  tx: Transaction,
  name: string,
  except: readonly string[] = [],
): Promise<{ id: string; slug: string } | undefined> {
  let query = tx
    .selectFrom('directory.members')
    .where((eb) =>
      eb(
        eb.fn<string>('platform.fold', ['name']),
        '=',
        eb.fn<string>('platform.fold', [eb.val(name)]),
      ),
    )
    .where('left_on', 'is', null)
  if (except.length > 0) query = query.where('id', 'not in', [...except])
  return query.select(['id', 'slug']).executeTakeFirst()
}
