import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { firstFree, slugOf } from '../../../platform/words/slug.ts'
import type { WordedFinding } from '../rules/finding-words.ts'

/** Adds a finding as a draft, under an address made from its first words. */
export async function addFinding(
  tx: Transaction,
  person: { readonly id: string },
  finding: WordedFinding,
): Promise<{ readonly outcome: 'added'; readonly slug: string }> {
  const slug = await freeSlug(tx, slugOf(finding.sentence, { longest: 60 }) || 'constat')
  const { id } = await tx
    .insertInto('evidence.findings')
    .values({ slug })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('evidence.finding_versions')
    .values({ finding_id: id, version: 1, ...rowOf(finding), written_by: person.id })
    .execute()
  return { outcome: 'added', slug }
}

export function rowOf({ themes, ...words }: WordedFinding) {
  return { ...words, themes: [...themes] }
}

async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('evidence.findings'))`.execute(tx)
  const taken = await tx
    .selectFrom('evidence.findings')
    .select('slug')
    .where('slug', 'like', `${wanted}%`)
    .execute()
  return firstFree(wanted, new Set(['nouveau', ...taken.map(({ slug }) => slug)]))
}
