import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { stateOf } from '../../queries/exercises.ts'
import type { ReturnProgress } from '../../queries/return-progress.ts'
import { ownReturnWords } from '../../words/own-return.ts'

/** Where a return stands, in a sentence. */
export function useProgressSaid(): (one: ReturnProgress) => string {
  const say = useWords(ownReturnWords)
  const formats = useFormats()
  const { federation } = useReading()
  return (one) => {
    if (one.deposited_at) {
      const moment = formats.moment(one.deposited_at, federation.timeZone)
      const isChanged = one.changed_at !== null && one.changed_at > one.deposited_at
      return say(isChanged ? 'state.changed' : 'state.deposited', { moment })
    }
    if (stateOf(one) === 'closed') return say('state.closed')
    if (one.answered === 0) return say('state.none')
    return say('state.begun', { answered: one.answered, asked: one.questions })
  }
}
