import type { Transaction } from '../../../platform/database/database.ts'

/** The year, held until the end of the transaction: nobody opens it while it is changed. */
export async function lockExercise(tx: Transaction, key: string) {
  return tx
    .selectFrom('figures.exercises')
    .where('key', '=', key)
    .select(['key', 'opened_at', 'closed_at', 'due_on'])
    .forUpdate()
    .executeTakeFirst()
}
