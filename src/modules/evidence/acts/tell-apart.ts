import type { Transaction } from '../../../platform/database/database.ts'
import { findSource } from '../queries/sources.ts'

/** Two sources that look alike are two works: they are not proposed together any more. */
export async function tellApart(
  tx: Transaction,
  person: { readonly id: string },
  keys: readonly [string, string],
): Promise<{ readonly outcome: 'told-apart' | 'not-found' }> {
  const [one, other] = [await findSource(tx, keys[0]), await findSource(tx, keys[1])]
  if (!one || !other || one.id === other.id) return { outcome: 'not-found' }
  const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
  await tx
    .insertInto('evidence.distinct_sources')
    .values({ one_id: first, other_id: second, decided_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { outcome: 'told-apart' }
}
