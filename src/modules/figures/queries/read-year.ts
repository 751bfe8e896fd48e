import type { Transaction } from '../../../platform/database/database.ts'
import type { PublishedCell } from '../rules/published/published-cell.ts'
import type { PublishedRelease } from '../rules/releasing/standing-releases.ts'
import { type AskedQuestion, listAskedQuestions, listPublishedCells } from './published.ts'

/** A release and what may be read of it. */
export type Year = {
  readonly release: PublishedRelease
  /** Those of which something is published, in the order of the questionnaire. */
  readonly questions: ReadonlyMap<string, AskedQuestion>
  readonly cells: readonly PublishedCell[]
}

type Asked = Parameters<typeof listPublishedCells>[2]

export async function readYear(
  tx: Transaction,
  release: PublishedRelease,
  asked: Asked = {},
): Promise<Year> {
  const cells = await listPublishedCells(tx, release.id, asked)
  const published = new Set(cells.map(({ question }) => question))
  const questions = await listAskedQuestions(tx, release.exercise)
  return {
    release,
    cells,
    questions: new Map(
      questions.filter(({ code }) => published.has(code)).map((one) => [one.code, one]),
    ),
  }
}

/** One after the other: a transaction has one connection. */
export async function readYears(
  tx: Transaction,
  releases: readonly PublishedRelease[],
  asked: Asked = {},
): Promise<readonly Year[]> {
  const years: Year[] = []
  for (const release of releases) years.push(await readYear(tx, release, asked))
  return years
}
