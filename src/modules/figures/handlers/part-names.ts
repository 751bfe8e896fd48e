import type { SiteContext } from '../../../platform/http/request.ts'
import { amountsOf, type PracticeName } from '../amounts.ts'
import type { Part } from '../pages/own-return/question-fields.tsx'
import { partsOf } from '../rules/answering/parts.ts'
import { type Questionnaire, questionsOf } from '../rules/answering/questionnaire.ts'

/** The parts each question breaks down into, by their names in the reader's language. */
export function partNames(
  c: SiteContext,
  questionnaire: Questionnaire,
  practices: readonly PracticeName[],
): (code: string) => readonly Part[] {
  const amounts = amountsOf(c.var.language, c.var.federation)
  const codes = practices.map(({ code }) => code)
  const questions = new Map(questionsOf(questionnaire).map((one) => [one.code, one]))
  return (code) => {
    const question = questions.get(code)
    if (!question) return []
    return partsOf(question.breakdown, codes).map((part) => ({
      code: part,
      name: amounts.partName(part, question, practices),
    }))
  }
}
