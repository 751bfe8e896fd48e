import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

export type Draft = { readonly findingId: string; readonly version: number }

/** The version that may still change: the last one, or a copy of it where it was ever public. */
export async function openDraft(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
): Promise<Draft | undefined> {
  await lockFinding(tx, slug)
  const found = await tx
    .selectFrom('evidence.findings')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!found) return undefined
  const last = await tx
    .selectFrom('evidence.finding_versions')
    .select(['finding_id', 'version', 'kind', 'sentence', 'sentence_en', 'context', 'context_en'])
    .select('themes')
    .where('finding_id', '=', found.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const published = await tx
    .selectFrom('evidence.publications')
    .select('id')
    .where('finding_id', '=', found.id)
    .where('version', '=', last.version)
    .executeTakeFirst()
  if (!published) return { findingId: found.id, version: last.version }

  const version = last.version + 1
  await tx
    .insertInto('evidence.finding_versions')
    .values({ ...last, version, written_by: person.id })
    .execute()
  await sql`
    insert into evidence.finding_grounds (finding_id, version, position, reference, locator, stance)
    select finding_id, ${version}, position, reference, locator, stance from evidence.finding_grounds
    where finding_id = ${found.id} and version = ${last.version}`.execute(tx)
  return { findingId: found.id, version }
}

/** Two people who change a public finding at once share one draft, and nobody publishes words that are being changed. */
export async function lockFinding(tx: Transaction, slug: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('evidence.findings ' || ${slug}))`.execute(tx)
}
