import { useReading } from '../../../../platform/http/page.tsx'
import { type Amounts, amountsOf } from '../../amounts.ts'

/** How figures are said to who reads this page. */
export function useAmounts(): Amounts {
  const { language, federation } = useReading()
  return amountsOf(language, federation)
}
