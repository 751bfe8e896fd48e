import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Outcome, Use, VoiceState } from '../tables.ts'

export type Moderation = {
  readonly readers: number
  readonly committee: string | null
  readonly months_kept: number
}

/** How voices are read here. */
export async function readModeration(tx: Transaction): Promise<Moderation> {
  return tx
    .selectFrom('voices.moderation')
    .select(['readers', 'committee', 'months_kept'])
    .executeTakeFirstOrThrow()
}

export type VoiceToRead = {
  readonly id: string
  readonly public_code: string
  readonly words: string
  readonly masked_words: string | null
  readonly language: 'fr' | 'en'
  readonly week: string
  readonly uses: readonly Use[]
  readonly state: VoiceState
  readonly rule: string | null
  readonly note: string
  readonly is_distress: boolean
  readonly beginning: string
  readonly beginning_en: string
  readonly prompt_themes: readonly string[]
  readonly title: string
  readonly member_id: string | null
  readonly people_may_be_recognised: boolean
  readonly themes: readonly string[]
  /** What a first reader thinks, where two are needed. */
  readonly first: {
    readonly state: Outcome
    readonly rule: string
    readonly note: string
    readonly masked_words: string | null
  } | null
}

function voices(tx: Transaction) {
  return tx
    .selectFrom('voices.voices as v')
    .innerJoin('voices.prompts as p', 'p.id', 'v.prompt_id')
    .innerJoin('voices.prompt_versions as b', (join) =>
      join.onRef('b.prompt_id', '=', 'v.prompt_id').onRef('b.version', '=', 'v.prompt_version'),
    )
    .innerJoin('voices.collections as c', 'c.id', 'v.collection_id')
    .leftJoin('voices.readings as r', 'r.voice_id', 'v.id')
    .select([
      'v.id',
      'v.public_code',
      'v.words',
      'v.masked_words',
      'v.language',
      'v.week',
      'v.uses',
      'v.state',
      'v.rule',
      'v.note',
      'v.is_distress',
      'b.beginning',
      'b.beginning_en',
      'p.themes as prompt_themes',
      'c.title',
      'c.member_id',
      'c.people_may_be_recognised',
      sql<readonly string[]>`coalesce((
        select array_agg(t.theme order by t.theme) from voices.voice_themes t where t.voice_id = v.id), '{}')`.as(
        'themes',
      ),
      sql<VoiceToRead['first']>`case when r.id is null then null else jsonb_build_object(
        'state', r.state, 'rule', r.rule, 'note', r.note, 'masked_words', r.masked_words) end`.as(
        'first',
      ),
    ])
}

export type QueueFilter = 'waiting' | 'distress' | 'published' | 'masked' | 'internal' | 'refused'

/** Voices in this state: of those that wait, the oldest week first; within a week, in no order that says anything. */
export async function listQueue(
  tx: Transaction,
  filter: QueueFilter,
  page: number,
): Promise<readonly VoiceToRead[]> {
  const asked =
    filter === 'distress'
      ? voices(tx).where('v.is_distress', '=', true)
      : voices(tx).where('v.state', '=', filter)
  return asked
    .orderBy('v.week', filter === 'waiting' ? 'asc' : 'desc')
    .orderBy('v.id')
    .limit(31)
    .offset((page - 1) * 30)
    .execute()
}

export async function findVoiceToRead(tx: Transaction, id: string): Promise<VoiceToRead | null> {
  return (await voices(tx).where('v.id', '=', id).executeTakeFirst()) ?? null
}

/** The one that waits after this one, in the order of the list; after the last, the first again. */
export async function nextWaiting(tx: Transaction, not: string): Promise<string | null> {
  const next = await tx
    .selectFrom('voices.voices')
    .select('id')
    .where('state', '=', 'waiting')
    .where('id', '<>', not)
    .orderBy(
      sql`(week, id) > (select own.week, own.id from voices.voices own where own.id = ${not})`,
      'desc',
    )
    .orderBy('week')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return next?.id ?? null
}

export type QueueCounts = Readonly<Record<QueueFilter, number>> & {
  /** The oldest week that waits. */
  readonly oldest: string | null
  /** Weeks between coming and being read, of the voices read: the middle one. */
  readonly usual_weeks: number | null
}

export async function countQueue(tx: Transaction): Promise<QueueCounts> {
  const { rows } = await sql<QueueCounts>`
    select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where is_distress)::int as distress,
      count(*) filter (where state = 'published')::int as published, count(*) filter (where state = 'masked')::int as masked,
      count(*) filter (where state = 'internal')::int as internal, count(*) filter (where state = 'refused')::int as refused,
      min(week) filter (where state = 'waiting') as oldest,
      percentile_disc(0.5) within group (order by (decided_week - week) / 7) filter (where decided_week is not null) as usual_weeks
    from voices.voices`.execute(tx)
  const [counts] = rows
  if (!counts) throw new Error('counts of nothing are a row all the same')
  return counts
}

export type Theme = {
  readonly code: string
  readonly name: string
  readonly name_en: string
  readonly stems: readonly string[]
  readonly position: number
}

export async function listThemes(tx: Transaction): Promise<readonly Theme[]> {
  return tx
    .selectFrom('voices.themes')
    .select(['code', 'name', 'name_en', 'stems', 'position'])
    .orderBy('position')
    .orderBy('code')
    .execute()
}

/** Of how many voices this theme was noted. */
export async function countOfTheme(tx: Transaction, code: string): Promise<number> {
  const { count } = await tx
    .selectFrom('voices.voice_themes')
    .where('theme', '=', code)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type Protocol = {
  readonly version: number
  readonly who_is_called: string
  readonly what_is_shown: string
  readonly what_is_shown_en: string
  readonly steps: string
  readonly written_on: string
}

export type ShownInDistress = Pick<Protocol, 'what_is_shown' | 'what_is_shown_en'>

/** What the protocol says to everyone; null until the federation writes one. */
export async function readShownInDistress(tx: Transaction): Promise<ShownInDistress | null> {
  const { rows } = await sql<ShownInDistress>`
    select what_is_shown, what_is_shown_en from voices.shown_in_distress()`.execute(tx)
  return rows[0] ?? null
}

/** The protocol for distress that stands; null until the federation writes one. */
export async function readProtocol(tx: Transaction): Promise<Protocol | null> {
  const protocol = await tx
    .selectFrom('voices.distress_protocols')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return protocol ?? null
}
