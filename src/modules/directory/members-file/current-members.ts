import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { byName } from '../queries/by-name.ts'

/** A member as a table says it: what an export writes and an import compares with. */
export type TableMember = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly locality: string
  readonly region: string
  readonly place_id: number | null
  readonly street: string | null
  readonly postal_code: string | null
  readonly shows_address: boolean
  readonly telephone: string | null
  readonly toll_free: string | null
  readonly mailbox: string | null
  readonly shows_mailbox: boolean
  readonly website: string | null
  readonly summary: string
  readonly description: string
  readonly how_to_come: string
  readonly founded_in: number | null
  readonly joined_on: string | null
  readonly verified_on: string | null
  /** Codes, in the order of the federation's list. */
  readonly practices: readonly string[]
}

export type TablePractice = {
  readonly code: string
  readonly name_fr: string
  readonly name_en: string
  readonly isRetired: boolean
}

export type Directory = {
  readonly members: readonly TableMember[]
  readonly departed: ReadonlySet<string>
  readonly practices: readonly TablePractice[]
}

/** The directory as it stands, alphabetical. `lock`: nobody changes a member until the transaction ends. */
export async function readDirectory(
  tx: Transaction,
  { lock = false }: { lock?: boolean } = {},
): Promise<Directory> {
  if (lock) {
    await tx.selectFrom('directory.members').select('id').orderBy('id').forUpdate().execute()
  }
  const members = await tx
    .selectFrom('directory.members as m')
    .where('m.left_on', 'is', null)
    .select(['m.id', 'm.slug', 'm.name', 'm.locality', 'm.region', 'm.place_id', 'm.street'])
    .select(['m.postal_code', 'm.shows_address', 'm.telephone', 'm.toll_free', 'm.mailbox'])
    .select(['m.shows_mailbox', 'm.website', 'm.summary', 'm.description', 'm.how_to_come'])
    .select(['m.founded_in', 'm.joined_on'])
    .select([
      sql<string | null>`(select max(verified_on) from directory.verifications v
        where v.member_id = m.id)`.as('verified_on'),
      sql<string[]>`array(
        select p.code from directory.practices p
        where exists (select from directory.offerings o
          where o.member_id = m.id and o.practice_code = p.code and o.ended_on is null)
        order by p.position, p.code)`.as('practices'),
    ])
    .orderBy(byName('m.name'))
    .orderBy('m.id')
    .execute()
  const departed = await tx
    .selectFrom('directory.members')
    .where('left_on', 'is not', null)
    .select('id')
    .execute()
  const practices = await tx
    .selectFrom('directory.practices')
    .select(['code', 'name_fr', 'name_en', 'retired_at'])
    .orderBy('position')
    .execute()
  return {
    members,
    departed: new Set(departed.map(({ id }) => id)),
    practices: practices.map(({ retired_at, ...practice }) => ({
      ...practice,
      isRetired: retired_at !== null,
    })),
  }
}
