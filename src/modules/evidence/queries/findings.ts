import { type SelectQueryBuilder, sql } from 'kysely'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import type { FindingKind } from '../rules/strength.ts'
import type { Stance } from '../tables.ts'

/** What a finding rests on, as it is written. */
export type Ground = {
  readonly id: string
  /** `source:roy-2024`, `figure:people-reached@2024-2025` */
  readonly reference: string
  /** « p. 12 », or ''. */
  readonly locator: string
  readonly stance: Stance
}

/** One version of a finding. */
export type Finding = {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly kind: FindingKind
  readonly sentence: string
  readonly sentence_en: string
  readonly context: string
  readonly context_en: string
  readonly themes: readonly string[]
  /** The version everyone reads now, or null. */
  readonly publishedVersion: number | null
  readonly grounds: readonly Ground[]
}

type Asked = {
  readonly theme?: string
  readonly slugs?: readonly string[]
  readonly references?: readonly string[]
}

/** Findings in the version that everyone reads, in the order of their slugs. */
export async function publishedFindings(
  tx: Transaction,
  asked: Asked = {},
): Promise<readonly Finding[]> {
  return read(tx, asked, sql<boolean>`v.version = evidence.published_version(f.id)`)
}

/** Findings in their last version, drafts included: for the team. */
export async function lastFindings(
  tx: Transaction,
  asked: Asked = {},
): Promise<readonly Finding[]> {
  const last = sql<boolean>`v.version = (select max(w.version) from evidence.finding_versions w where w.finding_id = f.id)`
  return read(tx, asked, last)
}

async function read(
  tx: Transaction,
  { theme, slugs, references }: Asked,
  isAsked: ReturnType<typeof sql<boolean>>,
): Promise<readonly Finding[]> {
  if (slugs?.length === 0 || references?.length === 0) return []
  let rows = tx
    .selectFrom('evidence.findings as f')
    .innerJoin('evidence.finding_versions as v', 'v.finding_id', 'f.id')
    .select(['f.id', 'f.slug', 'v.version', 'v.kind', 'v.sentence', 'v.sentence_en', 'v.context'])
    .select(['v.context_en', 'v.themes'])
    .select(sql<number | null>`evidence.published_version(f.id)`.as('publishedVersion'))
    .where(isAsked)
    .orderBy('f.slug')
  if (theme !== undefined) rows = rows.where(sql<boolean>`v.themes @> array[${theme}]::text[]`)
  if (slugs) rows = rows.where('f.slug', 'in', slugs)
  if (references) rows = withGrounds(rows, references)
  const found = await rows.execute()
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const grounds = await tx
    .selectFrom('evidence.finding_grounds')
    .select(['id', 'finding_id', 'version', 'reference', 'locator', 'stance'])
    .where('finding_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return found.map((finding) => ({
    ...finding,
    grounds: grounds.filter(
      ({ finding_id, version }) => finding_id === finding.id && version === finding.version,
    ),
  }))
}

function withGrounds<O>(
  rows: SelectQueryBuilder<
    Database & { f: Database['evidence.findings']; v: Database['evidence.finding_versions'] },
    'f' | 'v',
    O
  >,
  references: readonly string[],
) {
  return rows.where(
    sql<boolean>`exists (select 1 from evidence.finding_grounds g where g.finding_id = v.finding_id and g.version = v.version
      and g.reference = any (${[...references]}::text[]))`,
  )
}

export type Publication = {
  readonly version: number
  readonly published_at: Date
  readonly withdrawn_at: Date | null
}

/** When each version of a finding was public, the last first. */
export async function publicationsOf(
  tx: Transaction,
  findingId: string,
): Promise<readonly Publication[]> {
  return tx
    .selectFrom('evidence.publications')
    .select(['version', 'published_at', 'withdrawn_at'])
    .where('finding_id', '=', findingId)
    .orderBy('published_at', 'desc')
    .execute()
}
