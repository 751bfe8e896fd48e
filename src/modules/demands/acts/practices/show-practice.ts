import type { Transaction } from '../../../../platform/database/database.ts'

/** Shows a practice beside the means it carries. One that carries none has nowhere to be shown. */
export async function showPractice(
  tx: Transaction,
  person: { readonly id: string },
  id: string,
): Promise<{ outcome: 'shown' | 'carries-nothing' }> {
  const carried = await tx
    .selectFrom('demands.practice_means')
    .where('practice_id', '=', id)
    .select('block_id')
    .executeTakeFirst()
  if (!carried) return { outcome: 'carries-nothing' }
  await tx
    .insertInto('demands.practice_publications')
    .values({ practice_id: id, published_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { outcome: 'shown' }
}
