import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** How a form is numbered. */
export const pressNumber = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Whether this form is sent for the first time: a second press waits for the first, then answers what it answered. A form without
 * its number is always new.
 *
 * @returns null the first time; else what the first press answered, '' where it kept nothing
 */
export async function pressOnce(tx: Transaction, press: string): Promise<string | null> {
  if (!pressNumber.test(press)) return null
  await tx
    .deleteFrom('plan.presses')
    .where('pressed_at', '<', sql<Date>`clock_timestamp() - interval '2 days'`)
    .execute()
  const first = await tx
    .insertInto('plan.presses')
    .values({ press })
    .onConflict((conflict) => conflict.doNothing())
    .returning('press')
    .executeTakeFirst()
  if (first) return null
  const { answer } = await tx
    .selectFrom('plan.presses')
    .where('press', '=', press)
    .select('answer')
    .executeTakeFirstOrThrow()
  return answer
}
