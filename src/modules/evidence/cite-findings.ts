import type { Language } from '../../platform/words/language.ts'
import { type Citations, cite } from './citing/cite.ts'
import type { Formatted } from './citing/formatted.ts'
import { type JudgedFinding, type ShownGround, sourcesOf } from './grounds.ts'

export type CitedFindings = {
  readonly findings: readonly JudgedFinding[]
  /** How each ground that is a source is cited on this page, by id. */
  readonly citations: ReadonlyMap<string, Formatted>
  readonly bibliography: Citations['bibliography']
}

/** Findings of one page, their sources cited together: letters tell apart what one author wrote in one year. */
export function citeFindings(
  findings: readonly JudgedFinding[],
  language: Language,
): CitedFindings {
  return {
    findings,
    ...citeGrounds(
      findings.flatMap(({ grounds }) => grounds),
      language,
    ),
  }
}

/** The same of anything that has grounds. */
export function citeGrounds(
  grounds: readonly ShownGround[],
  language: Language,
): Omit<CitedFindings, 'findings'> {
  const cited = grounds.filter(({ source }) => source !== null)
  const groups = cited.map(({ source, locator }) => [{ key: source?.key ?? '', locator }])
  const { citations, bibliography } = cite(groups, sourcesOf(cited), language)
  return {
    citations: new Map(cited.map(({ id }, at) => [id, citations[at] ?? []])),
    bibliography,
  }
}
