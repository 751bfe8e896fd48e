import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { recordAct } from '../../../../platform/journal/record-act.ts'
import { columnsOf, type SaidFollowUp } from './add-follow-up.ts'

type Correction = {
  readonly id: string
  /** The version that was read before it was corrected. */
  readonly seen: number
  readonly why: string
}

export type CorrectFollowUpResult = {
  readonly outcome: 'corrected' | 'unchanged' | 'changed-since' | 'not-found'
}

/** Says a follow-up otherwise. What it said before stays readable, with the reason. */
export async function correctFollowUp(
  tx: Transaction,
  person: { readonly id: string },
  { id, seen, why }: Correction,
  said: SaidFollowUp,
): Promise<CorrectFollowUpResult> {
  // Two who correct at once: the second waits, and reads what the first left.
  await sql`select pg_advisory_xact_lock(hashtext('demands.follow_ups ' || ${id}::text))`.execute(
    tx,
  )
  const last = await tx
    .selectFrom('demands.follow_up_versions as v')
    .innerJoin('demands.follow_ups as f', 'f.id', 'v.follow_up_id')
    .where('f.id', '=', id)
    .where('f.withdrawn_at', 'is', null)
    .select(['v.version', 'v.kind', 'v.by_whom', 'v.happened_on', 'v.text', 'v.source_url'])
    .orderBy('v.version', 'desc')
    .executeTakeFirst()
  if (!last) return { outcome: 'not-found' }
  const { version, ...standing } = last
  if (version !== seen) return { outcome: 'changed-since' }
  const columns = columnsOf(said)
  const isSame =
    standing.kind === columns.kind &&
    standing.by_whom === columns.by_whom &&
    standing.happened_on === columns.happened_on &&
    standing.text === columns.text &&
    standing.source_url === columns.source_url
  if (isSame) return { outcome: 'unchanged' }
  await tx
    .insertInto('demands.follow_up_versions')
    .values({ follow_up_id: id, version: version + 1, why, written_by: person.id, ...columns })
    .execute()
  await recordAct(tx, person, 'correct-follow-up', { by: said.byWhom, reason: why })
  return { outcome: 'corrected' }
}
