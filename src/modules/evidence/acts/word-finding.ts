import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { slugOf } from '../rules/source-row.ts'
import type { FindingKind } from '../rules/strength.ts'

export type WordedFinding = {
  readonly kind: FindingKind
  readonly sentence: string
  readonly sentence_en: string
  readonly context: string
  readonly context_en: string
  readonly themes: readonly string[]
}

/** Adds a finding as a draft, under an address made from its first words. */
export async function addFinding(
  tx: Transaction,
  person: { readonly id: string },
  finding: WordedFinding,
): Promise<{ readonly outcome: 'added'; readonly slug: string }> {
  const slug = await freeSlug(tx, firstWords(finding.sentence))
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

/** Words a finding otherwise: in its draft, or in a new version where the last one was public. */
export async function rewordFinding(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  finding: WordedFinding,
): Promise<{ readonly outcome: 'changed' | 'not-found' }> {
  const draft = await openDraft(tx, person, slug)
  if (!draft) return { outcome: 'not-found' }
  await tx
    .updateTable('evidence.finding_versions')
    .set({ ...rowOf(finding), written_at: sql`now()`, written_by: person.id })
    .where('finding_id', '=', draft.findingId)
    .where('version', '=', draft.version)
    .execute()
  return { outcome: 'changed' }
}

export type Draft = { readonly findingId: string; readonly version: number }

/** The version that may still change: the last one, or a copy of it where it was ever public. */
export async function openDraft(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
): Promise<Draft | undefined> {
  // Two people who change a public finding at once share one draft.
  await sql`select pg_advisory_xact_lock(hashtext('evidence.findings ' || ${slug}))`.execute(tx)
  const found = await tx
    .selectFrom('evidence.findings')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!found) return undefined
  const last = await tx
    .selectFrom('evidence.finding_versions')
    .selectAll()
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
  const { written_at: _, ...words } = last
  await tx
    .insertInto('evidence.finding_versions')
    .values({ ...words, version, written_by: person.id })
    .execute()
  await sql`
    insert into evidence.finding_grounds (finding_id, version, position, reference, locator, stance)
    select finding_id, ${version}, position, reference, locator, stance from evidence.finding_grounds
    where finding_id = ${found.id} and version = ${last.version}`.execute(tx)
  return { findingId: found.id, version }
}

function rowOf({ themes, ...words }: WordedFinding) {
  return { ...words, themes: [...themes] }
}

function firstWords(sentence: string): string {
  return (
    slugOf(sentence)
      .slice(0, 60)
      .replace(/-[^-]*$/, (rest) => (rest.length < 12 ? '' : rest)) || 'constat'
  )
}

async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('evidence.findings'))`.execute(tx)
  const taken = await tx
    .selectFrom('evidence.findings')
    .select('slug')
    .where('slug', 'like', `${wanted}%`)
    .execute()
  const slugs = new Set(['nouveau', ...taken.map(({ slug }) => slug)])
  if (!slugs.has(wanted)) return wanted
  let at = 2
  while (slugs.has(`${wanted}-${at}`)) at += 1
  return `${wanted}-${at}`
}
