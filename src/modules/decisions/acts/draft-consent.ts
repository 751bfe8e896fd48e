import type { Transaction } from '../../../platform/database/database.ts'
import { decisionsPaths } from '../paths.ts'
import { draftDecision } from './draft-decision.ts'

/** A round of consent that another part of the product has to ask. */
export type AskedConsent = {
  readonly question: string
  readonly text: string
  /** As platform/references writes it; null for none. */
  readonly reference: string | null
}

/**
 * A draft of a round of consent, which who leads then reads, touches up and opens: `findOutcome` says what became of it. Call it for who may ask: the
 * team, the facilitators.
 */
export async function draftConsent(
  tx: Transaction,
  person: { readonly id: string },
  asked: AskedConsent,
  today: string,
): Promise<{ outcome: 'drafted'; id: string; slug: string; path: string }> {
  const { id, slug } = await draftDecision(
    tx,
    person,
    {
      ...asked,
      method: 'consent',
      isSecret: false,
      majority: null,
      quorum: 0,
      bodyId: null,
      endsOn: null,
    },
    today,
  )
  return { outcome: 'drafted', id, slug, path: decisionsPaths.decision(slug) }
}
