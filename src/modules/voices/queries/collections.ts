import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Transaction } from '../../../platform/database/database.ts'

/** What people read before they write, in both languages. */
export type PromptText = {
  readonly beginning: string
  readonly beginning_en: string
  readonly purpose: string
  readonly purpose_en: string
  readonly readers: string
  readonly readers_en: string
  readonly what_is_done: string
  readonly what_is_done_en: string
}

export const promptTexts = [
  'beginning',
  'beginning_en',
  'purpose',
  'purpose_en',
  'readers',
  'readers_en',
  'what_is_done',
  'what_is_done_en',
] as const satisfies readonly (keyof PromptText)[]

/** A prompt as a collection asks it: the version that stands. */
export type AskedPrompt = PromptText & {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly is_hard: boolean
  readonly opens_on: string
  readonly closes_on: string | null
}

/** Of prompts (p), and of the version that is asked (v). */
const askedColumns = [
  'p.id',
  'p.slug',
  'v.version',
  'p.is_hard',
  'p.opens_on',
  'p.closes_on',
  'v.beginning',
  'v.beginning_en',
  'v.purpose',
  'v.purpose_en',
  'v.readers',
  'v.readers_en',
  'v.what_is_done',
  'v.what_is_done_en',
] as const

export type Collection = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly member_id: string | null
  readonly opened_week: string
  readonly closed_week: string | null
  readonly people_may_be_recognised: boolean
  /** In the order they are asked. */
  readonly prompts: readonly AskedPrompt[]
}

/** A collection and what it asks, by its address; null where this reader has none (a closed one is of who gathers). */
export async function findCollection(tx: Transaction, slug: string): Promise<Collection | null> {
  const found = await collections(tx).where('c.slug', '=', slug).executeTakeFirst()
  return found ?? null
}

/** Whether a collection had this address, and is closed. */
export async function wasOpen(tx: Transaction, slug: string): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`select voices.was_open(${slug}) as was`.execute(tx)
  return rows[0]?.was ?? false
}

/** Those this reader may gather for, open first, then by name. */
export async function listCollections(
  tx: Transaction,
  { memberId }: { memberId?: string } = {},
): Promise<readonly Collection[]> {
  const list = collections(tx)
    .orderBy(sql`c.closed_week is not null`)
    .orderBy('c.title')
    .orderBy('c.id')
  return memberId === undefined
    ? list.execute()
    : list.where('c.member_id', '=', memberId).execute()
}

function collections(tx: Transaction) {
  return tx.selectFrom('voices.collections as c').select((select) => [
    'c.id',
    'c.slug',
    'c.title',
    'c.member_id',
    'c.opened_week',
    'c.closed_week',
    'c.people_may_be_recognised',
    jsonArrayFrom(
      select
        .selectFrom('voices.collection_prompts as a')
        .innerJoin('voices.prompts as p', 'p.id', 'a.prompt_id')
        .innerJoin('voices.prompt_versions as v', 'v.prompt_id', 'p.id')
        .whereRef('a.collection_id', '=', 'c.id')
        .where(
          'v.version',
          '=',
          sql<number>`(select max(version) from voices.prompt_versions o where o.prompt_id = p.id)`,
        )
        .select([...askedColumns])
        .orderBy('a.position'),
    ).as('prompts'),
  ])
}

export type CollectionCounts = {
  readonly received: number
  readonly waiting: number
  readonly published: number
  readonly internal: number
  readonly refused: number
}

/** Counts alone, by id of the collection, for who gathers. */
export async function countCollections(
  tx: Transaction,
): Promise<ReadonlyMap<string, CollectionCounts>> {
  const { rows } = await sql<CollectionCounts & { collection_id: string }>`
    select * from voices.collection_counts()`.execute(tx)
  return new Map(rows.map((row) => [row.collection_id, row]))
}

/** The prompts that are open on this day, or open later, by their beginning. */
export async function listPrompts(
  tx: Transaction,
): Promise<readonly (AskedPrompt & { themes: readonly string[] })[]> {
  return tx
    .selectFrom('voices.prompts as p')
    .innerJoin('voices.prompt_versions as v', 'v.prompt_id', 'p.id')
    .where(
      'v.version',
      '=',
      sql<number>`(select max(version) from voices.prompt_versions o where o.prompt_id = p.id)`,
    )
    .select([...askedColumns, 'p.themes'])
    .orderBy('p.opens_on', 'desc')
    .orderBy('p.slug')
    .execute()
}
