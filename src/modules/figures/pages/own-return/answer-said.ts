import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { amountsOf } from '../../amounts.ts'
import type { Answer } from '../../rules/answering/answer.ts'
import type { Question } from '../../rules/answering/questionnaire.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { useLocalised } from '../localised.ts'

type Asked = Pick<Question, 'unit' | 'choices'>

/** An answer in words: « 4 020 », « Sans objet », « Souvent ». '' for none. */
export function useAnswerSaid(): (question: Asked, answer: Answer | undefined) => string {
  const say = useWords(ownReturnWords)
  const localised = useLocalised()
  const { language, federation } = useReading()
  const amounts = amountsOf(language, federation)
  return ({ unit, choices }, answer) => {
    if (!answer) return ''
    switch (answer.kind) {
      case 'number':
        return amounts.exactNumber(answer.amount ?? 0, unit)
      case 'zero':
      case 'not-applicable':
      case 'unknown':
        return say(`group.${answer.kind}`)
      case 'words':
        return answer.words
      case 'choice': {
        if (unit === 'yes-no') return say(answer.words === 'no' ? 'group.no' : 'group.yes')
        const chosen = choices.find(({ code }) => code === answer.words)
        return chosen ? localised(chosen, 'label') : answer.words
      }
    }
  }
}
