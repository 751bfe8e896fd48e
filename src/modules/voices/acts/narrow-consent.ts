import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Use } from '../tables.ts'
import { hashOfCode } from '../withdrawal-key.ts'

export type NarrowConsentResult =
  | { outcome: 'narrowed' }
  /** No use was left. */
  | { outcome: 'withdrawn' }
  | { outcome: 'unknown-code' }

/** Keeps only these uses of what was consented to. Consent never widens here: for that, one writes again. */
export async function narrowConsent(
  tx: Transaction,
  code: string,
  kept: readonly Use[],
  today: string,
): Promise<NarrowConsentResult> {
  const { rows } = await sql<{ outcome: string }>`
    select voices.narrow(${hashOfCode(code)}::bytea, ${[...kept]}::text[], ${today}::date) as outcome`.execute(
    tx,
  )
  const outcome = rows[0]?.outcome
  return { outcome: outcome === 'narrowed' || outcome === 'withdrawn' ? outcome : 'unknown-code' }
}
