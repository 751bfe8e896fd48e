import type { Transaction } from '../../../platform/database/database.ts'
import type { Method } from '../tables.ts'
import { listDecisions } from './list-decisions.ts'

/** A decision by which something was adopted. */
export type Adopting = {
  /** As a text refers to it: `decision:2026-adopter-la-plateforme`. */
  readonly reference: string
  readonly question: string
  readonly method: Method
  /** ISO day. */
  readonly decidedOn: string
  /** How many seats answered, of how many that could. */
  readonly answered: number
  readonly entitled: number
}

/** The decisions this reader may see that said yes, the last first. */
export async function listAdoptions(tx: Transaction): Promise<readonly Adopting[]> {
  const decisions = await listDecisions(tx)
  return decisions.flatMap(({ slug, question, method, outcome, decided_on, answered, entitled }) =>
    (outcome === 'adopted' || outcome === 'consented') && decided_on !== null && answered !== null
      ? [
          {
            reference: `decision:${slug}`,
            question,
            method,
            decidedOn: decided_on,
            answered,
            entitled: entitled ?? answered,
          },
        ]
      : [],
  )
}
