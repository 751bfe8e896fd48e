import type { Transaction } from '../../../platform/database/database.ts'

/** The member departs, replaced. Its row, its page's history and its people stay with it: it may still be exported. */
export async function depart(
  tx: Transaction,
  person: { readonly id: string },
  memberId: string,
  { on, kind }: { on: string; kind: 'merged' | 'split' },
): Promise<void> {
  await tx
    .insertInto('directory.departures')
    .values({ member_id: memberId, left_on: on, kind, recorded_by: person.id })
    .execute()
}
