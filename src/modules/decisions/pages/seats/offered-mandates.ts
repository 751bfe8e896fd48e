import { useWords } from '../../../../platform/http/page.tsx'
import type { Decision } from '../../queries/find-decision.ts'
import { isOneQuestion, mandatesOf } from '../../rules/asked.ts'
import type { Mandate } from '../../tables.ts'
import { seatsWords } from '../../words/seats.ts'

type Offered = { readonly value: Mandate; readonly label: string }

/** The mandates that a decision takes, as they are called. */
export function useMandates(decision: Pick<Decision, 'method' | 'blocks'>): readonly Offered[] {
  const say = useWords(seatsWords)
  const isOne = isOneQuestion(decision)
  return mandatesOf(decision).map((value) => ({
    value,
    label: say(`consultation.${value === 'for' && !isOne ? 'asWritten' : value}`),
  }))
}
