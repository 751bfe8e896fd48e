import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Step } from '../tables.ts'
import { holdTerms } from './hold-terms.ts'

export type Entered = {
  readonly step: Step
  readonly version?: number
  readonly decision?: string
  readonly adoptedBy?: string
  /** ISO day. */
  readonly adoptedOn?: string
  readonly why?: string
}

/** The next step of a word, one at a time. */
export async function enterStep(
  tx: Transaction,
  person: { readonly id: string },
  termId: string,
  { step, version, decision, adoptedBy, adoptedOn, why }: Entered,
): Promise<void> {
  await holdTerms(tx)
  await tx
    .insertInto('lexicon.steps')
    .values({
      term_id: termId,
      number: sql<number>`(select coalesce(max(s.number), 0) + 1 from lexicon.steps s where s.term_id = ${termId})`,
      step,
      version: version ?? null,
      decision: decision ?? null,
      adopted_by: adoptedBy ?? null,
      adopted_on: adoptedOn ?? null,
      why: why ?? '',
      entered_by: person.id,
    })
    .execute()
}
