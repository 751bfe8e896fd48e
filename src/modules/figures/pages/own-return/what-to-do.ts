import { useReading } from '../../../../platform/http/page.tsx'
import { largest } from '../../rules/answering/read-number.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { returnFilesWords } from '../../words/return-files.ts'
import type { PlannedProblem } from '../../workbook/plan-lines.ts'
import { useLocalised } from '../localised.ts'

/** What to do about a cell that does not fit, in a sentence. */
export function useWhatToDo(): (
  problem: Pick<PlannedProblem, 'question' | 'typed'> & { readonly because: string },
) => string {
  const { language } = useReading()
  const localised = useLocalised()
  return ({ question, because, typed }) => {
    const choices = (question?.choices ?? []).map((one) => localised(one, 'label')).join(', ')
    const yesOrNo = `${ownReturnWords.in(language)('group.yes')}, ${ownReturnWords.in(language)('group.no')}`
    const values = { typed, choices: choices || yesOrNo }
    const most = question ? largest(question.unit) : 0
    return (
      returnFilesWords.lookUp(language, `problem.${because}`, values) ??
      ownReturnWords.lookUp(language, `number.${because}`, { typed, most }) ??
      typed
    )
  }
}
