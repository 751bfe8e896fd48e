import type { Generated } from 'kysely'

/*
 * Rows of schema voices. `…_week` is the Monday of a week (ISO day), the finest time a voice has; `…_on` a day; `…_en` the
 * English twin of a text, '' where there is none. The migrations named voices… say the rules.
 */

type Themes = {
  code: string
  name: string
  name_en: Generated<string>
  /** French stems that suggest it. */
  stems: Generated<readonly string[]>
  position: Generated<number>
}

type Prompts = {
  id: Generated<string>
  slug: string
  opens_on: string
  closes_on: string | null
  is_hard: Generated<boolean>
  /** Codes of the themes offered first to who sorts its voices. */
  themes: Generated<readonly string[]>
}

type PromptVersions = {
  prompt_id: string
  version: number
  beginning: string
  beginning_en: Generated<string>
  purpose: string
  purpose_en: Generated<string>
  readers: string
  readers_en: Generated<string>
  what_is_done: string
  what_is_done_en: Generated<string>
  written_on: Generated<string>
}

type Collections = {
  id: Generated<string>
  /** `k7pm-3x9q`: what a poster says. */
  slug: string
  /** Null: a collection of the federation. */
  member_id: string | null
  /** The region its member lies in: follows its moves. */
  member_region: Generated<string | null>
  title: string
  opened_week: string
  closed_week: string | null
  people_may_be_recognised: Generated<boolean>
}

type CollectionPrompts = { collection_id: string; prompt_id: string; position: Generated<number> }

/** What may be done with a voice. `unplaced`: published without its place. */
export const uses = ['internal', 'unplaced', 'named', 'press'] as const
export type Use = (typeof uses)[number]

export const outcomes = ['published', 'internal', 'masked', 'refused'] as const
export type Outcome = (typeof outcomes)[number]
export type VoiceState = 'waiting' | Outcome

type Voices = {
  id: Generated<string>
  /** Seven characters: what it is cited by. */
  public_code: string
  code_hash: Uint8Array
  prompt_id: string
  prompt_version: number
  collection_id: string
  words: string
  language: 'fr' | 'en'
  week: string
  consent_version: number
  uses: readonly Use[]
  narrowed_week: string | null
  state: Generated<VoiceState>
  /** Key of the published rule its outcome rests on: see rules/moderation-rules.ts. */
  rule: string | null
  note: Generated<string>
  masked_words: string | null
  decided_week: string | null
  is_distress: Generated<boolean>
}

type Readings = {
  id: Generated<string>
  voice_id: string
  state: Outcome
  rule: string
  note: Generated<string>
  masked_words: string | null
  seal: Uint8Array
}

type VoiceThemes = { voice_id: string; theme: string }

type Moderation = {
  is_only: Generated<boolean>
  /** 1 or 2. */
  readers: Generated<number>
  /** Id of the body whose people read too. */
  committee: string | null
  months_kept: Generated<number>
}

type DistressProtocols = {
  version: number
  who_is_called: string
  what_is_shown: string
  what_is_shown_en: Generated<string>
  steps: string
  written_on: Generated<string>
}

type TestimonyCalls = {
  id: Generated<string>
  slug: string
  question: string
  question_en: Generated<string>
  purpose: string
  purpose_en: Generated<string>
  opens_on: string
  closes_on: string | null
}

type Testimonies = {
  id: Generated<string>
  public_code: string
  call_id: string
  member_id: string
  revoked_at: Date | null
  /** One of its versions was public: its short code may have been cited. */
  was_published: Generated<boolean>
}

export const testimonyUses = ['internal', 'published', 'press'] as const
export type TestimonyUse = (typeof testimonyUses)[number]

type TestimonyVersions = {
  testimony_id: string
  version: number
  words: string
  uses: readonly TestimonyUse[]
  written_at: Generated<Date>
}

type PublicSearch = {
  voice_id: string
  public_code: string
  /** Null: it may not be placed, and its sentence would place it. */
  prompt_id: string | null
  prompt_version: number | null
  words: string
  language: 'fr' | 'en'
  week: string
  /** Only where the consent lets the resource be named. */
  member_id: string | null
  region: string | null
  themes: readonly string[]
  is_press: boolean
  /** From 0 to 1, a digest of its id, which is random: the order of reading. */
  chance: number
  document: unknown
}

type ShownCounts = {
  reading: 'all' | 'prompt' | 'theme' | 'region'
  /** '' of all; id of the prompt, code of the theme, key of the region. */
  key: string
  voices: number
  /** Told from three resources on. */
  resources: number | null
  first_week: string | null
  last_week: string | null
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'voices.themes': Themes
    'voices.prompts': Prompts
    'voices.prompt_versions': PromptVersions
    'voices.collections': Collections
    'voices.collection_prompts': CollectionPrompts
    'voices.voices': Voices
    'voices.readings': Readings
    'voices.voice_themes': VoiceThemes
    'voices.moderation': Moderation
    'voices.distress_protocols': DistressProtocols
    'voices.testimony_calls': TestimonyCalls
    'voices.testimonies': Testimonies
    'voices.testimony_versions': TestimonyVersions
    'voices.public_search': PublicSearch
    'voices.shown_counts': ShownCounts
  }
}
