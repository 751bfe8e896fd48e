import { seenOf } from '../../../platform/forms/seen.ts'
import type { ProjectKind } from '../tables.ts'

/** How a project is said. */
export type WordedProject = {
  readonly kind: ProjectKind
  readonly title: string
  readonly title_en: string
  readonly question: string
  readonly question_en: string
  readonly approach: string
  readonly approach_en: string
  /** Names of organisations, one a line. */
  readonly partners: string
  readonly results: string
  readonly results_en: string
}

type ReadProject = Omit<WordedProject, 'partners'> & { readonly partners: readonly string[] }

/** The words of a project, as its form shows them. */
export function wordsOfProject({ partners, ...project }: ReadProject): WordedProject {
  const { kind, title, title_en, question, question_en, approach, approach_en, results } = project
  return {
    kind,
    title,
    title_en,
    question,
    question_en,
    approach,
    approach_en,
    results,
    results_en: project.results_en,
    partners: partners.join('\n'),
  }
}

/** Its words, as someone had them before her eyes when she began to change them. */
export function seenProject(project: WordedProject): string {
  const { kind, title, title_en, question, question_en, partners } = project
  const { approach, approach_en, results, results_en } = project
  const first = [kind, title, title_en, question, question_en, partners]
  return seenOf([...first, approach, approach_en, results, results_en])
}
