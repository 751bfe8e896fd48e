import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { byName } from './by-name.ts'

export type WrittenMember = { readonly slug: string; readonly name: string }

/** Members by their ids, as people look for them; at most `most`. */
export function listWrittenMembers(
  tx: Transaction,
  ids: readonly string[],
  most: number,
): Promise<readonly WrittenMember[]> {
  return tx
    .selectFrom('directory.members')
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .select(['slug', 'name'])
    .orderBy(byName('name'))
    .orderBy('id')
    .limit(most)
    .execute()
}
