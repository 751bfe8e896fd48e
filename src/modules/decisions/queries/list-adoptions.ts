import type { Transaction } from '../../../platform/database/database.ts'
import { decisionsPaths } from '../paths.ts'
import type { Method } from '../tables.ts'
import { listDecisions } from './list-decisions.ts'

/** A decision by which something was adopted. */
export type Adopting = {
  /** As a text refers to it: `decision:2026-adopter-la-plateforme`. */
  readonly reference: string
  readonly path: string
  readonly question: string
  readonly method: Method
  /** Whether everyone reads it; the members alone, else: neither that it passed nor how many answered may be told then. */
  readonly isPublic: boolean
  /** ISO day. */
  readonly decidedOn: string
  /** How many seats answered, of how many that could. */
  readonly answered: number
  readonly entitled: number
}

/** The decisions this reader may see that are about something and said yes to it, the last first. `about`: as references are written. */
export async function listAdoptions(tx: Transaction, about: string): Promise<readonly Adopting[]> {
  const decisions = (await listDecisions(tx)).filter(({ reference }) => reference === about)
  return decisions.flatMap(({ slug, question, method, outcome, decided_on, ...told }) =>
    (outcome === 'adopted' || outcome === 'consented') &&
    decided_on !== null &&
    told.answered !== null
      ? [
          {
            reference: `decision:${slug}`,
            path: decisionsPaths.decision(slug),
            question,
            method,
            isPublic: told.audience === 'public',
            decidedOn: decided_on,
            answered: told.answered,
            entitled: told.entitled ?? told.answered,
          },
        ]
      : [],
  )
}
