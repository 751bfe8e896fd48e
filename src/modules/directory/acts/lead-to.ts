import type { Transaction } from '../../../platform/database/database.ts'

/** Addresses of the predecessor, today's and the former ones, now lead to the successor. */
export async function leadTo(
  tx: Transaction,
  predecessor: { readonly id: string; readonly slug: string; readonly name: string },
  successorId: string,
  on: string,
): Promise<void> {
  const former = await tx
    .deleteFrom('directory.former_slugs')
    .where('member_id', '=', predecessor.id)
    .returning(['slug', 'name', 'until_on'])
    .execute()
  const { slug, name } = predecessor
  await tx
    .insertInto('directory.former_slugs')
    .values(
      [...former, { slug, name, until_on: on }].map((one) => ({ ...one, member_id: successorId })),
    )
    .execute()
}
