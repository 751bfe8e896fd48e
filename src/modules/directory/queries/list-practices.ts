import type { Transaction } from '../../../platform/database/database.ts'

/** The federation's practices in its own order; retired ones only where an offering still has them. */
export async function listPractices(tx: Transaction) {
  return tx
    .selectFrom('directory.practices')
    .where('retired_at', 'is', null)
    .select(['code', 'name_fr', 'name_en', 'definition_fr', 'definition_en'])
    .orderBy('position')
    .execute()
}
export type Practice = Awaited<ReturnType<typeof listPractices>>[number]
