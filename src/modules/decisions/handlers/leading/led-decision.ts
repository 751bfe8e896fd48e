import { as, type Transaction } from '../../../../platform/database/database.ts'
import { param, type SiteContext } from '../../../../platform/http/request.ts'
import { type Decision, findDecision } from '../../queries/find-decision.ts'
import { leader } from '../guard.ts'

/** Does something with the decision of the address, for who leads it; null where there is none. */
export async function withLed<T>(
  c: SiteContext,
  work: (tx: Transaction, decision: Decision) => Promise<T>,
): Promise<T | null> {
  return as(leader(c), async (tx) => {
    const decision = await findDecision(tx, param(c, 'decision'))
    return decision?.isLed ? work(tx, decision) : null
  })
}
