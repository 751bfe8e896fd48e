import type { ColumnType, Generated } from 'kysely'
import type { NoteOrigin } from './rules/csl-item.ts'
import type { FindingKind } from './rules/strength.ts'

/*
 * Rows of schema evidence. `…_en` is the English twin of a text, '' where there is none; `…_on` an ISO day. Its migration says
 * the rules.
 */

/** Read with zod, written as text. */
type Json = ColumnType<unknown, string, string>

type Themes = {
  code: string
  name: string
  name_en: Generated<string>
  introduction: Generated<string>
  introduction_en: Generated<string>
  position: Generated<number>
}

type Sources = {
  id: Generated<string>
  key: string
  csl: Json
  match_keys: string[]
  searched: string
  folded: ColumnType<string, never, never>
  sorted: string
  added_at: Generated<Date>
  added_by: string | null
  changed_at: Date | null
  changed_by: string | null
  published_at: Date | null
  published_by: string | null
}

type FormerKeys = { key: string; source_id: string | null }

type DistinctSources = {
  one_id: string
  other_id: string
  decided_at: Generated<Date>
  decided_by: string | null
}

type SourceNotes = {
  id: Generated<string>
  source_id: string
  words: string
  origin: Generated<NoteOrigin>
  written_at: Generated<Date>
  written_by: string | null
}

type Verifications = {
  id: Generated<string>
  source_id: string
  verified_on: string
  verified_by: string | null
}

/**
 * `answers`: it is there; `moved`: it is, at another address; `gone`: the site says there is nothing; `refused`: the site does
 * not let itself be asked; `silent`: nobody answers; `private`: an address that no public page has, which was not asked.
 */
export type LinkOutcome = 'answers' | 'moved' | 'gone' | 'refused' | 'silent' | 'private'

type LinkChecks = {
  id: Generated<string>
  source_id: string
  address: string
  outcome: LinkOutcome
  status: number | null
  checked_at: Generated<Date>
  checked_by: string | null
}

type ArchivedCopies = {
  id: Generated<string>
  source_id: string
  file_name: string
  media_type: 'application/pdf' | 'text/html'
  content: Uint8Array
  sha256: Uint8Array
  added_at: Generated<Date>
  added_by: string | null
}

type Imports = {
  id: Generated<string>
  file_name: string
  format: 'bibtex' | 'ris' | 'csl-json'
  entries: Json
  uploaded_at: Generated<Date>
  uploaded_by: string
  accepted_at: Date | null
  accepted_by: string | null
}

type Findings = { id: Generated<string>; slug: string }

type FindingVersions = {
  finding_id: string
  version: number
  kind: FindingKind
  sentence: string
  sentence_en: Generated<string>
  context: Generated<string>
  context_en: Generated<string>
  themes: string[]
  written_at: Generated<Date>
  written_by: string | null
}

export const stances = ['supports', 'nuances'] as const
export type Stance = (typeof stances)[number]

type FindingGrounds = {
  id: Generated<string>
  finding_id: string
  version: number
  position: number
  reference: string
  locator: Generated<string>
  stance: Generated<Stance>
}

type Publications = {
  id: Generated<string>
  finding_id: string
  version: number
  published_at: Generated<Date>
  published_by: string | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
}

export const projectKinds = ['research', 'pilot'] as const
export type ProjectKind = (typeof projectKinds)[number]

type Projects = {
  id: Generated<string>
  slug: string
  kind: ProjectKind
  title: string
  title_en: Generated<string>
  question: string
  question_en: Generated<string>
  approach: Generated<string>
  approach_en: Generated<string>
  partners: Generated<string>
  results: Generated<string>
  results_en: Generated<string>
  added_at: Generated<Date>
  added_by: string | null
  published_at: Date | null
  published_by: string | null
}

export const stages = ['prepared', 'underway', 'analysed', 'finished', 'stopped'] as const
export type Stage = (typeof stages)[number]

type ProjectStages = {
  project_id: string
  stage: Stage
  since: string
  set_at: Generated<Date>
  set_by: string | null
}

type ProjectGrounds = {
  id: Generated<string>
  project_id: string
  position: number
  reference: string
  locator: Generated<string>
}

declare module '../../platform/database/database.ts' {
  interface Database {
    'evidence.themes': Themes
    'evidence.sources': Sources
    'evidence.former_keys': FormerKeys
    'evidence.distinct_sources': DistinctSources
    'evidence.source_notes': SourceNotes
    'evidence.verifications': Verifications
    'evidence.link_checks': LinkChecks
    'evidence.archived_copies': ArchivedCopies
    'evidence.imports': Imports
    'evidence.findings': Findings
    'evidence.finding_versions': FindingVersions
    'evidence.finding_grounds': FindingGrounds
    'evidence.publications': Publications
    'evidence.projects': Projects
    'evidence.project_stages': ProjectStages
    'evidence.project_grounds': ProjectGrounds
  }
}
