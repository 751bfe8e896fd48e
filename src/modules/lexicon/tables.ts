import type { ColumnType, Generated } from 'kysely'
import type { Inflection } from '../../platform/glossary/word-forms.ts'

/*
 * Rows of schema lexicon. `…_en` is the English twin of a text, '' where there is none; `…_on` an ISO day. Its migration says the rules.
 */

export const termKinds = ['shared', 'care'] as const
export type TermKind = (typeof termKinds)[number]

type Terms = {
  id: Generated<string>
  slug: string
  word: string
  folded: ColumnType<string, never, never>
  kind: Generated<TermKind>
  why: string
  /** What it was called when it was proposed. */
  proposed_as: Generated<string>
  proposed_at: Generated<Date>
  proposed_by: string | null
  proposed_for: string | null
}

/** What a version says of a word. */
export type Wording = {
  readonly meaning: string
  readonly meaning_en: string
  readonly origin: string
  readonly tensions: string
  /** Of a word to handle with care: what it does to people, what we say instead, when it is right all the same. */
  readonly effect: string
  readonly instead: string
  readonly right_when: string
  readonly inflection: Inflection
  /** Those that no rule makes. */
  readonly forms: readonly string[]
}

type Versions = {
  term_id: string
  version: number
  word: Generated<string>
  kind: Generated<TermKind>
  meaning: Generated<string>
  meaning_en: Generated<string>
  origin: Generated<string>
  tensions: Generated<string>
  effect: Generated<string>
  instead: Generated<string>
  right_when: Generated<string>
  inflection: Generated<Inflection>
  forms: Generated<string[]>
  written_at: Generated<Date>
  written_by: string | null
}

/** `returned`: the seats want it worked on; `taken-up`: after it was set aside; `submitted`: as it was written before `lexicon.rounds`. */
const steps = ['submitted', 'returned', 'adopted', 'set-aside', 'taken-up'] as const
export type Step = (typeof steps)[number]

type Steps = {
  id: Generated<string>
  term_id: string
  number: number
  step: Step
  version: number | null
  decision: string | null
  adopted_by: string | null
  adopted_on: string | null
  why: Generated<string>
  entered_at: Generated<Date>
  entered_by: string | null
}

/** Each time a version was brought to the seats. A draft that is thrown away takes its row with it. */
type Rounds = {
  decision_id: string
  term_id: string
  version: number
  /** As platform/references writes it: `decision:…`. */
  decision: string
  prepared_at: Generated<Date>
  prepared_by: string | null
}

type Senses = {
  id: Generated<string>
  term_id: string
  words: string
  held_by_member: string | null
  held_by_body: string | null
  /** As it was called then. */
  holder_name: string
  held_since: string
  held_until: string | null
  agreed_at: Generated<Date | null>
  agreed_by: Generated<string | null>
  removed_at: Generated<Date | null>
  removed_by: Generated<string | null>
  written_at: Generated<Date>
  written_by: string | null
}
type Examples = {
  id: Generated<string>
  term_id: string
  words: string
  member_id: string | null
  agreed_at: Generated<Date | null>
  agreed_by: Generated<string | null>
  removed_at: Generated<Date | null>
  removed_by: Generated<string | null>
  written_at: Generated<Date>
  written_by: string | null
}
type Translations = {
  term_id: string
  language: string
  word: string
  written_at: Generated<Date>
  written_by: string | null
}

export const relationKinds = ['broader', 'related'] as const
export type RelationKind = (typeof relationKinds)[number]

type Relations = {
  term_id: string
  other_id: string
  kind: RelationKind
  written_at: Generated<Date>
  written_by: string | null
}
type Remarks = {
  id: Generated<string>
  term_id: string
  member_id: string | null
  words: string
  written_at: Generated<Date>
  written_by: string | null
}
type WorkshopNotes = {
  id: Generated<string>
  term_id: string
  held_on: string
  member_id: string | null
  people_count: number | null
  words: string
  written_at: Generated<Date>
  written_by: string | null
  corrected_at: Generated<Date | null>
  removed_at: Generated<Date | null>
  removed_by: Generated<string | null>
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'lexicon.terms': Terms
    'lexicon.versions': Versions
    'lexicon.steps': Steps
    'lexicon.rounds': Rounds
    'lexicon.senses': Senses
    'lexicon.examples': Examples
    'lexicon.translations': Translations
    'lexicon.relations': Relations
    'lexicon.remarks': Remarks
    'lexicon.workshop_notes': WorkshopNotes
  }
}
