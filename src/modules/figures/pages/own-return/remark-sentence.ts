import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { amountsOf } from '../../amounts.ts'
import type { Remark } from '../../rules/answering/before-deposit.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { useLocalised } from '../localised.ts'
import { useBeforeExercise } from './before-exercise.ts'

/** What a remark asks, in a sentence. */
export function useRemarkSentence(): (remark: Remark) => string {
  const say = useWords(ownReturnWords)
  const localised = useLocalised()
  const exercise = useBeforeExercise()
  const { language, federation } = useReading()
  const amounts = amountsOf(language, federation)
  return (remark) => {
    switch (remark.kind) {
      case 'unanswered':
      case 'why':
        return say(`remark.${remark.kind}`)
      case 'ratio': {
        const { before, now, side, question } = remark
        const times = Math.round((now / before) * 10) / 10
        return say(`remark.${side}`, {
          exercise,
          before: amounts.exactNumber(before, question.unit),
          times,
        })
      }
      case 'parts':
        return say('remark.parts', { sum: remark.sum, whole: remark.whole })
      case 'soft':
      case 'hard':
        return localised(remark.check, 'message')
    }
  }
}
