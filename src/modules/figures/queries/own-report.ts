import type { Transaction } from '../../../platform/database/database.ts'
import type { Answer } from '../rules/answering/answer.ts'
import { isCounted } from '../rules/answering/read-number.ts'
import { type PublishedCell, speakingCell } from '../rules/published/published-cell.ts'
import { standingReleases } from '../rules/releasing/standing-releases.ts'
import { byKey, listDepositedAnswers } from './own-return.ts'
import {
  type AskedQuestion,
  listAskedQuestions,
  listPublishedCells,
  listPublishedReleases,
} from './published.ts'

/** A number of one member over the years, as it deposited it. */
export type OwnSeries = {
  readonly question: AskedQuestion
  readonly points: readonly OwnPoint[]
}
export type OwnPoint = {
  readonly exercise: string
  /** Undefined where it was not asked, or not answered. */
  readonly answer: Answer | undefined
  /** The network's figure, where a release shows it. */
  readonly cell: PublishedCell | undefined
  /** What was counted is said otherwise than the year before. */
  readonly isBroken: boolean
}

/**
 * Every number a member deposited, by the questions of its last deposit, over its years, the oldest first; beside them what
 * is published.
 */
export async function readOwnReport(
  tx: Transaction,
  memberId: string,
): Promise<readonly OwnSeries[]> {
  const years = await listYears(tx, memberId)
  const last = years.at(-1)
  if (!last) return []
  const counted = last.questions.filter(({ unit }) => isCounted(unit))
  return counted
    .map((question) => ({ question, points: pointsOf(question.code, years) }))
    .filter(({ points }) => points.some(({ answer }) => answer))
}

type Year = {
  readonly exercise: string
  readonly questions: readonly AskedQuestion[]
  readonly answers: ReadonlyMap<string, Answer>
  readonly cells: readonly PublishedCell[]
}

async function listYears(tx: Transaction, memberId: string): Promise<readonly Year[]> {
  const deposits = await tx
    .selectFrom('figures.deposits as d')
    .innerJoin('figures.returns as r', 'r.id', 'd.return_id')
    .innerJoin('figures.exercises as e', 'e.key', 'r.exercise')
    .where('r.member_id', '=', memberId)
    .distinctOn('e.starts_on')
    .select(['d.id', 'r.exercise', 'e.starts_on'])
    .orderBy('e.starts_on')
    .orderBy('d.version', 'desc')
    .execute()
  const releases = standingReleases(await listPublishedReleases(tx))
  const years: Year[] = []
  for (const { id, exercise } of deposits) {
    const release = releases.find((one) => one.exercise === exercise)
    years.push({
      exercise,
      questions: await listAskedQuestions(tx, exercise),
      answers: byKey(await listDepositedAnswers(tx, id)),
      cells: release ? await listPublishedCells(tx, release.id, { level: 'network' }) : [],
    })
  }
  return years
}

function pointsOf(code: string, years: readonly Year[]): readonly OwnPoint[] {
  let before: AskedQuestion | undefined
  return years.map(({ exercise, questions, answers, cells }) => {
    const asked = questions.find((question) => question.code === code)
    const isBroken =
      before !== undefined &&
      asked !== undefined &&
      (asked.definition !== before.definition || asked.unit !== before.unit)
    before = asked ?? before
    const cell = speakingCell(cells, { question: code })
    return { exercise, answer: answers.get(code), cell, isBroken }
  })
}
