import type { Transaction } from '../../../../platform/database/database.ts'
import { namesOfPeople } from '../../../directory/index.ts'
import type { AmendmentState } from '../../amendment-tables.ts'

/** What is said of an amendment, the first said first. */
export async function listAmendmentComments(tx: Transaction, amendment: string) {
  const rows = await tx
    .selectFrom('demands.amendment_comments')
    .where('amendment_id', '=', amendment)
    .select(['id', 'text', 'written_at', 'written_by'])
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  const names = await namesOfPeople(
    tx,
    rows.map(({ written_by }) => written_by),
  )
  return rows.map(({ written_by, ...row }) => ({ ...row, by: names.get(written_by) ?? null }))
}
export type AmendmentComment = Awaited<ReturnType<typeof listAmendmentComments>>[number]

export type PastState = {
  readonly state: AmendmentState
  readonly decision: string | null
  readonly enteredAt: Date
}

/** Where an amendment went, the first state first. */
export async function listStates(
  tx: Transaction,
  amendment: string,
): Promise<readonly PastState[]> {
  return tx
    .selectFrom('demands.amendment_states')
    .where('amendment_id', '=', amendment)
    .select(['state', 'decision', 'entered_at as enteredAt'])
    .orderBy('number')
    .execute()
}

/** Its wordings before the last, the last of them first. */
export async function earlierWordings(tx: Transaction, amendment: string) {
  const rows = await tx
    .selectFrom('demands.wordings')
    .where('amendment_id', '=', amendment)
    .select(['number', 'title', 'text', 'reason', 'written_at as writtenAt'])
    .orderBy('number', 'desc')
    .execute()
  return rows.slice(1)
}
export type EarlierWording = Awaited<ReturnType<typeof earlierWordings>>[number]
