import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** A public voice. */
export type PublicVoice = {
  readonly public_code: string
  readonly words: string
  readonly language: 'fr' | 'en'
  readonly week: string
  readonly member_id: string | null
  readonly beginning: string
  readonly beginning_en: string
  readonly chance: number
}

/** What is asked of the wall: one thing at a time, so that no crossing of two leaves too few. */
export type WallQuestion =
  | { readonly by: 'all' }
  | { readonly by: 'prompt'; readonly id: string }
  | { readonly by: 'theme'; readonly code: string }
  | { readonly by: 'region'; readonly key: string }
  | { readonly by: 'words'; readonly words: string }

export const voicesPerPage = 24

/** So many voices and one more, in their order of chance, after the one of `after`. */
export async function listVoices(
  tx: Transaction,
  question: WallQuestion,
  after: number,
): Promise<readonly PublicVoice[]> {
  return voicesAsked(tx, question, after).execute()
}

export async function countWithWords(tx: Transaction, words: string): Promise<number> {
  return (await countAsked(tx, words).executeTakeFirstOrThrow()).count
}

/** The statement of `listVoices`: each question has its index, whatever the number of voices. */
export function voicesAsked(tx: Transaction, question: WallQuestion, after: number) {
  const voices = publicVoices(tx)
    .where('s.chance', '>', after)
    .orderBy('s.chance')
    .orderBy('s.voice_id')
    .limit(voicesPerPage + 1)
  switch (question.by) {
    case 'all':
      return voices
    case 'prompt':
      return voices.where('s.prompt_id', '=', question.id)
    case 'theme':
      return voices.where(sql<boolean>`s.themes @> array[${question.code}]`)
    case 'region':
      return voices.where('s.region', '=', question.key)
    case 'words':
      return voices.where(sql<boolean>`s.document @@ ${queryOf(question.words)}`)
  }
}

/** The statement of `countWithWords`. */
export function countAsked(tx: Transaction, words: string) {
  return tx
    .selectFrom('voices.public_search as s')
    .where(sql<boolean>`s.document @@ ${queryOf(words)}`)
    .select(sql<number>`count(*)::int`.as('count'))
}

function queryOf(words: string) {
  return sql`(websearch_to_tsquery('platform.french', platform.fold_inclusive(${words})) || websearch_to_tsquery('platform.english', platform.fold_inclusive(${words})))`
}

/** One at random; null while there is none. `chance` from 0 to 1. */
export async function drawVoice(tx: Transaction, chance: number): Promise<PublicVoice | null> {
  const from = (least: number) =>
    publicVoices(tx)
      .where('s.chance', '>=', least)
      .orderBy('s.chance')
      .orderBy('s.voice_id')
      .limit(1)
      .executeTakeFirst()
  return (await from(chance)) ?? (await from(0)) ?? null
}

export async function findVoice(tx: Transaction, code: string): Promise<PublicVoice | null> {
  const voice = await publicVoices(tx).where('s.public_code', '=', code).executeTakeFirst()
  return voice ?? null
}

function publicVoices(tx: Transaction) {
  return tx
    .selectFrom('voices.public_search as s')
    .innerJoin('voices.prompt_versions as v', (join) =>
      join.onRef('v.prompt_id', '=', 's.prompt_id').onRef('v.version', '=', 's.prompt_version'),
    )
    .select([
      's.public_code',
      's.words',
      's.language',
      's.week',
      's.member_id',
      's.chance',
      'v.beginning',
      'v.beginning_en',
    ])
}

export type Provenance = {
  /** Null: of every prompt together. */
  readonly prompt_id: string | null
  readonly voices: number
  readonly resources: number
  readonly first_week: string
  readonly last_week: string
}

export type ShownTheme = {
  readonly code: string
  readonly name: string
  readonly name_en: string
  readonly voices: number
}

export type ShownRegion = { readonly region: string; readonly voices: number }

/** What walls say of themselves, and the themes and regions of enough voices of enough resources. */
export type ShownCounts = {
  readonly provenance: readonly Provenance[]
  readonly themes: readonly ShownTheme[]
  readonly regions: readonly ShownRegion[]
}

/** Counted by the database in the transaction of each act that changes it: see migration voices_counted. */
export async function readShownCounts(tx: Transaction): Promise<ShownCounts> {
  const rows = await tx
    .selectFrom('voices.shown_counts as s')
    .leftJoin('voices.themes as t', (join) =>
      join.on('s.reading', '=', 'theme').onRef('t.code', '=', 's.key'),
    )
    .select(['s.reading', 's.key', 's.voices', 's.resources', 's.first_week', 's.last_week'])
    .select(['t.name', 't.name_en'])
    .orderBy('t.position')
    .orderBy('s.key')
    .execute()
  const of = (reading: (typeof rows)[number]['reading']) =>
    rows.filter((row) => row.reading === reading)
  const provenance = rows.flatMap(({ reading, key, name: _, name_en: __, ...counts }) =>
    reading === 'all' || reading === 'prompt'
      ? [{ prompt_id: reading === 'all' ? null : key, ...counts }]
      : [],
  )
  return {
    provenance,
    themes: of('theme').map(({ key, name, name_en, voices }) => ({
      code: key,
      name: name ?? key,
      name_en: name_en ?? '',
      voices,
    })),
    regions: of('region').map(({ key, voices }) => ({ region: key, voices })),
  }
}

export type Standing = {
  readonly public_code: string
  readonly standing: 'living' | 'narrowed' | 'withdrawn'
  readonly words: string | null
  readonly language: 'fr' | 'en' | null
  readonly beginning: string | null
  readonly beginning_en: string | null
  readonly member_id: string | null
  readonly uses: readonly string[]
}

/** Whether the voices of these short codes live, were narrowed or withdrawn; those unknown to the reader are left out. */
export async function readStandings(
  tx: Transaction,
  codes: readonly string[],
): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select * from voices.standing_of(${[...codes]}::text[])`.execute(tx)
  return rows
}
