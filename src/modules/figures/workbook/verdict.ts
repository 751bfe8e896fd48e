import { z } from 'zod'
import type { Questionnaire } from '../rules/answering/questionnaire.ts'
import type { ReadWorkbookResult, WorkbookRefusal } from './layout.ts'
import { type CellProblem, planLines } from './plan-lines.ts'
import { sharingSaid } from './return-content.ts'

/** Why a workbook the team received does not become a draft. */
export type ReceivedRefusal =
  | WorkbookRefusal
  | 'another-year'
  /** Its member wrote that only totals may be seen: nobody but itself brings it in. */
  | 'totals-only'
  | 'unknown-member'
  /** Another file of the same import is of the same member. */
  | 'of-a-member-met'
  | 'nothing-answered'

/** A cell that does not fit, and what was typed in it: it is told to who sent it. */
export const foundProblem = z.object({
  key: z.string(),
  address: z.string(),
  typed: z.string(),
  because: z.string(),
})
export type FoundProblem = {
  readonly key: string
  readonly address: string
  readonly typed: string
  readonly because: CellProblem
}

export type BroughtAnswer = {
  readonly code: string
  readonly part: string
  readonly kind: string
  readonly amount: number | null
  readonly words: string
  readonly comment: string
}

export type Verdict =
  | {
      readonly outcome: 'refused'
      readonly because: ReceivedRefusal
      /** The year it says it is of, when it is another. */
      readonly exercise?: string
    }
  | {
      readonly outcome: 'fits'
      readonly memberId: string
      readonly problems: readonly FoundProblem[]
      readonly answers: readonly BroughtAnswer[]
    }

type Asked = {
  readonly questionnaire: Questionnaire
  /** Codes of every practice of the federation. */
  readonly practices: readonly string[]
  readonly members: ReadonlySet<string>
}

/** What becomes of one workbook. Its wish to stay unread is heard before anything of it is looked at. */
export function verdictOn(
  read: ReadWorkbookResult,
  { questionnaire, practices, members }: Asked,
): Verdict {
  if (read.outcome === 'refused') return read
  const { sharing, exercise, memberId, lines } = read.workbook
  if (sharingSaid(sharing) === 'totals') return refused('totals-only')
  if (exercise !== questionnaire.exercise) {
    return { ...refused('another-year'), exercise: exercise.slice(0, 9) }
  }
  if (!members.has(memberId)) return refused('unknown-member')
  const plan = planLines(lines, { questionnaire, practices, stands: new Map() })
  const problems = plan.problems.map(({ question: _, ...problem }) => problem)
  const answers = plan.changes.flatMap(({ question, key, becomes }): BroughtAnswer[] => {
    if (!becomes) return []
    const part = key.slice(question.code.length + 1)
    return [{ code: question.code, part, ...becomes }]
  })
  if (answers.length === 0 && problems.length === 0) return refused('nothing-answered')
  return { outcome: 'fits', memberId, problems, answers }
}

function refused(because: ReceivedRefusal) {
  return { outcome: 'refused' as const, because }
}
