import type { Generated } from 'kysely'
import { z } from 'zod'

/*
 * Rows of schema demands. `…_at` an instant, `…_on` a day (ISO string), `…_by` a person. Migration 0032 says the rules.
 */

export const documentKinds = ['platform', 'brief', 'plan', 'report', 'letter'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const statuses = ['draft', 'discussion', 'ready'] as const
export type Status = (typeof statuses)[number]

export const blockKinds = [
  'heading',
  'paragraph',
  'list',
  'quotation',
  'pull-quote',
  'figure',
  'key-figures',
  'voices-wall',
  'demand',
  'means',
  'note',
  'credits',
  'bibliography',
] as const
export type BlockKind = (typeof blockKinds)[number]

/**
 * What some kinds of blocks choose. Each field has a value whatever was stored: most blocks store none, and to catch what is missing
 * takes far longer than to default it.
 */
export const blockOptions = z.object({
  /** Of a heading. */
  level: z
    .union([z.literal(2), z.literal(3)])
    .default(2)
    .catch(2),
  /** Of a figure, `figure:…`; of a wall of voices, `prompt:…`; '' before it is chosen. */
  reference: z.string().max(340).default('').catch(''),
  /** Of a figure: told in a sentence, or drawn over the years. */
  shown: z.enum(['sentence', 'chart']).default('sentence').catch('sentence'),
  /** Of a wall: how many voices. */
  count: z.int().min(1).max(24).default(6).catch(6),
})
export type BlockOptions = Readonly<z.infer<typeof blockOptions>>

type Documents = {
  id: Generated<string>
  slug: string
  title: string
  kind: DocumentKind
  language: Generated<'fr' | 'en'>
  /** `writers`, `members`, `public` or `body:<id>`. */
  audience: Generated<string>
  embargo: Date | null
  created_at: Generated<Date>
  created_by: string
}

type Statuses = { document_id: string; status: Status; set_at: Generated<Date>; set_by: string }

type Writers = {
  id: Generated<string>
  document_id: string
  person_id: string
  added_at: Generated<Date>
  added_by: string
  left_at: Date | null
  left_by: string | null
}

type Blocks = {
  id: Generated<string>
  document_id: string
  /** Seven characters: what it is cited by, and its anchor. */
  code: Generated<string>
  kind: BlockKind
  /** Its order, as text: PostgreSQL halves what stands between two neighbours. */
  place: string
  current: Generated<number>
  saves: Generated<number>
  created_at: Generated<Date>
  created_by: string
  removed_at: Date | null
  removed_by: string | null
}

type BlockVersions = {
  block_id: string
  document_id: string
  version: number
  title: Generated<string>
  text: Generated<string>
  /** `BlockOptions`, written as JSON text. */
  options: Generated<unknown>
  restored_from: number | null
  begun_at: Generated<Date>
  written_at: Generated<Date>
  written_by: string
}

type Locks = {
  block_id: string
  document_id: string
  person_id: string
  version: number | null
  taken_at: Generated<Date>
  renewed_at: Generated<Date>
}

type Citations = { block_id: string; document_id: string; reference: string }

type Comments = {
  id: Generated<string>
  block_id: string
  document_id: string
  text: string
  written_at: Generated<Date>
  written_by: string
  resolved_at: Date | null
  resolved_by: string | null
}

type Credits = {
  id: Generated<string>
  block_id: string
  document_id: string
  person_id: string | null
  name: string
  part: Generated<string>
  added_at: Generated<Date>
  added_by: string
  agreed_on: string | null
  agreed_by: string | null
  removed_at: Date | null
  removed_by: string | null
}

type Shares = {
  id: Generated<string>
  document_id: string
  token_hash: Uint8Array
  reader: string
  created_at: Generated<Date>
  created_by: string
  expires_on: string
  revoked_at: Date | null
  revoked_by: string | null
}

export type ReadingKind = 'page' | 'pdf' | 'docx' | 'md' | 'html'

type Readings = {
  id: Generated<number>
  document_id: string
  person_id: string | null
  share_id: string | null
  what: ReadingKind
  read_at: Generated<Date>
}

/** A version of a document, adopted, dated and numbered: frozen. Migration 0036 says the rules. */
type Publications = {
  id: Generated<string>
  document_id: string
  /** Of its address, for ever. */
  slug: string
  number: number
  title: string
  kind: DocumentKind
  language: 'fr' | 'en'
  /** `decision:2026-…`; null where the team signed who adopted it. */
  decision: string | null
  /** Who adopted it, in its own language: « l’assemblée générale ». */
  adopted_by: string
  adopted_on: string
  /** What it changes of the one before. */
  changes: Generated<string>
  published_at: Generated<Date>
  published_by: string
  retracted_at: Date | null
  retracted_by: string | null
  retraction_reason: string | null
}

type PublishedBlocks = {
  publication_id: string
  position: number
  block_id: string
  code: string
  kind: BlockKind
  title: string
  text: string
  /** `BlockOptions`, written as JSON text. */
  options: unknown
}

/** `said`: see `rules/published/frozen-reference.ts`. */
type PublishedReferences = { publication_id: string; reference: string; said: unknown }

type PublishedCredits = { publication_id: string; credit_id: string }

declare module '../../platform/database/database.ts' {
  interface Database {
    'demands.documents': Documents
    'demands.statuses': Statuses
    'demands.writers': Writers
    'demands.blocks': Blocks
    'demands.block_versions': BlockVersions
    'demands.locks': Locks
    'demands.citations': Citations
    'demands.comments': Comments
    'demands.credits': Credits
    'demands.shares': Shares
    'demands.readings': Readings
    'demands.publications': Publications
    'demands.published_blocks': PublishedBlocks
    'demands.published_references': PublishedReferences
    'demands.published_credits': PublishedCredits
  }
}

type Practices = {
  id: Generated<string>
  member_id: string
  title: string
  text: Generated<string>
  written_at: Generated<Date>
  written_by: string
}

type PracticeMeans = { practice_id: string; block_id: string; document_id: string }

type PracticePublications = {
  practice_id: string
  published_at: Generated<Date>
  published_by: string
  withdrawn_at: Date | null
  withdrawn_by: string | null
}

type Endorsements = {
  id: Generated<string>
  document_id: string
  organisation: string
  website: Generated<string>
  token_hash: Uint8Array
  asked_at: Generated<Date>
  confirmed_at: Date | null
  outcome: 'shown' | 'refused' | null
  reason: Generated<string>
  checked_at: Date | null
  checked_by: string | null
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'demands.endorsements': Endorsements
    'demands.practices': Practices
    'demands.practice_means': PracticeMeans
    'demands.practice_publications': PracticePublications
  }
}
