import { useWords } from '../../../../platform/http/page.tsx'
import type { Decision } from '../../queries/find-decision.ts'
import { isOneQuestion } from '../../rules/asked.ts'
import { type Mandate, mandates } from '../../tables.ts'
import { seatsWords } from '../../words/seats.ts'

type Offered = { readonly value: Mandate; readonly label: string }

/** What a member may say that its people told its delegate. Of several things to choose among, for or against says nothing. */
export function useMandates(decision: Pick<Decision, 'method' | 'blocks'>): readonly Offered[] {
  const say = useWords(seatsWords)
  if (isOneQuestion(decision)) {
    return mandates.map((value) => ({ value, label: say(`consultation.${value}`) }))
  }
  return [
    { value: 'for', label: say('consultation.asWritten') },
    { value: 'delegate', label: say('consultation.delegate') },
  ]
}
