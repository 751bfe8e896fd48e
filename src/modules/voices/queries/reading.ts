import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { keptUntilChanged } from '../../../platform/database/kept-until-changed.ts'
import type { AskedPrompt } from './collections.ts'

/** A public voice. */
export type PublicVoice = {
  readonly public_code: string
  readonly words: string
  readonly language: 'fr' | 'en'
  readonly week: string
  readonly member_id: string | null
  /** '' where so few resources ask it that it would say where the voice comes from. */
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

/** A voice of a wall, whose frame says how its sentence begins. */
export type VoiceOfWall = Omit<PublicVoice, 'beginning' | 'beginning_en'> & {
  readonly prompt_id: string | null
  readonly prompt_version: number | null
}

/** So many voices and one more, in their order of chance, after the one of `after`. */
export async function listVoices(
  tx: Transaction,
  question: WallQuestion,
  after: number,
): Promise<readonly VoiceOfWall[]> {
  return voicesAsked(tx, question, after).execute()
}

/** The same with the beginning their authors read: for who quotes some. */
export async function listVoicesToQuote(
  tx: Transaction,
  question: WallQuestion,
): Promise<readonly PublicVoice[]> {
  const voices = await listVoices(tx, question, -1)
  const prompts = voices.flatMap(({ prompt_id }) => (prompt_id === null ? [] : [prompt_id]))
  if (prompts.length === 0) return withBeginnings({ versions: {} }, voices)
  const asked = await tx
    .selectFrom('voices.prompt_versions')
    .select(['prompt_id', 'version', 'beginning', 'beginning_en'])
    .where('prompt_id', 'in', [...new Set(prompts)])
    .execute()
  const versions = Object.fromEntries(
    asked.map(({ prompt_id, version, ...said }) => [`${prompt_id}.${version}`, said]),
  )
  return withBeginnings({ versions }, voices)
}

/** Voices with the beginning their authors read, where it may be said. */
export function withBeginnings(
  { versions }: Pick<WallFrame, 'versions'>,
  voices: readonly VoiceOfWall[],
): readonly PublicVoice[] {
  return voices.map((voice) => {
    const read = versions[`${voice.prompt_id}.${voice.prompt_version}`]
    return { ...voice, ...(read ?? { beginning: '', beginning_en: '' }) }
  })
}

export async function countWithWords(tx: Transaction, words: string): Promise<number> {
  return (await countAsked(tx, words).executeTakeFirstOrThrow()).count
}

/** The statement of `listVoices`: each question has its index, whatever the number of voices. */
export function voicesAsked(tx: Transaction, question: WallQuestion, after: number) {
  const voices = tx
    .selectFrom('voices.public_search as s')
    .select([...ofVoice, 's.prompt_id', 's.prompt_version'])
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
    .leftJoin('voices.prompt_versions as v', (join) =>
      join.onRef('v.prompt_id', '=', 's.prompt_id').onRef('v.version', '=', 's.prompt_version'),
    )
    .select([
      ...ofVoice,
      sql<string>`coalesce(v.beginning, '')`.as('beginning'),
      sql<string>`coalesce(v.beginning_en, '')`.as('beginning_en'),
    ])
}

const ofVoice = [
  's.public_code',
  's.words',
  's.language',
  's.week',
  's.member_id',
  's.chance',
] as const

/** Of one wall. */
export type Provenance = {
  readonly reading: 'all' | 'prompt' | 'theme' | 'region'
  /** '' of all; id of the prompt, code of the theme, key of the region. */
  readonly key: string
  readonly voices: number
  /** Null, with the weeks: fewer than three. */
  readonly resources: number | null
  readonly first_week: string | null
  readonly last_week: string | null
}

export type ShownTheme = {
  readonly code: string
  readonly name: string
  readonly name_en: string
}

export type ShownRegion = { readonly region: string }

/** What stands around the voices of every wall, and holds no word of any. The same object as long as it says the same. */
export type WallFrame = {
  /** Beginnings of sentences, of the version that stands. */
  readonly prompts: readonly WallPrompt[]
  /** `id.version` → every beginning that was ever read. */
  readonly versions: Readonly<
    Record<string, { readonly beginning: string; readonly beginning_en: string }>
  >
  /** Of all, and of each prompt, theme and region that has a wall. */
  readonly provenance: readonly Provenance[]
  /** Themes and regions of enough voices of enough resources. */
  readonly themes: readonly ShownTheme[]
  readonly regions: readonly ShownRegion[]
}

export type WallPrompt = Pick<AskedPrompt, 'id' | 'slug' | 'beginning' | 'beginning_en'>

/**
 * Read as the public, `on` the day of the federation, on which beginnings open. Counted by the database in the transaction of
 * each act that changes it: see migrations voices_counted and voices_walls_watched.
 */
export const readWallFrame = keptUntilChanged('walls', async (tx): Promise<WallFrame> => {
  const { rows } = await sql<{ frame: WallFrame }>`
    select json_build_object(
      'prompts', (select coalesce(json_agg(json_build_object(
          'id', p.id, 'slug', p.slug, 'beginning', v.beginning, 'beginning_en', v.beginning_en) order by p.opens_on desc, p.slug), '[]')
        from voices.prompts p join voices.prompt_versions v on v.prompt_id = p.id
          and v.version = (select max(version) from voices.prompt_versions o where o.prompt_id = p.id)),
      'versions', (select coalesce(json_object_agg(prompt_id || '.' || version, json_build_object(
          'beginning', beginning, 'beginning_en', beginning_en) order by prompt_id, version), '{}')
        from voices.prompt_versions),
      'provenance', (select coalesce(json_agg(json_build_object(
          'reading', reading, 'key', key, 'voices', voices, 'resources', resources,
          'first_week', first_week, 'last_week', last_week) order by reading, key), '[]')
        from voices.shown_counts),
      'themes', (select coalesce(json_agg(json_build_object(
          'code', s.key, 'name', coalesce(t.name, s.key), 'name_en', coalesce(t.name_en, '')) order by t.position, s.key), '[]')
        from voices.shown_counts s left join voices.themes t on t.code = s.key where s.reading = 'theme'),
      'regions', (select coalesce(json_agg(json_build_object('region', key) order by key), '[]')
        from voices.shown_counts where reading = 'region')) as frame`.execute(tx)
  const [read] = rows
  if (!read) throw new Error('a select of one row gives one')
  return read.frame
})

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
