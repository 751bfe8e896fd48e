import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Whether what a release was held to, as its audit says, is at least what the settings ask today. */
export async function meetsThresholds(tx: Transaction, audit: unknown): Promise<boolean> {
  const { rows } = await sql<{ meets: boolean }>`
    select figures.meets_thresholds(${JSON.stringify(audit)}::jsonb) as meets`.execute(tx)
  return rows[0]?.meets ?? false
}
