import type { SignedInPerson } from '../../platform/accounts/signed-in-person.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { todayIn } from '../../platform/words/today.ts'

export type IncidentReport = {
  readonly information: string
  readonly circumstances: string
  /** ISO day; '' when only a period is known, told in `happenedWhen`. */
  readonly happenedOn: string
  readonly happenedWhen: string
  readonly knownOn: string
  readonly peopleConcerned: string
  readonly risk: string
  readonly isSerious: 'yes' | 'no'
  readonly notices: string
  readonly measures: string
}

type RecordIncidentResult =
  | { outcome: 'recorded'; id: string }
  | { outcome: 'no-date' }
  | { outcome: 'known-before-it-happened' }
  | { outcome: 'in-the-future' }
  | { outcome: 'already-corrected'; id: string }

/** Adds an incident to the register, or a correction of one: what stood before stays. */
export async function recordIncident(
  tx: Transaction,
  person: SignedInPerson,
  report: IncidentReport,
  { replaces = null, timeZone }: { replaces?: string | null; timeZone: string },
): Promise<RecordIncidentResult> {
  const { happenedOn, happenedWhen, knownOn, peopleConcerned, isSerious, ...told } = report
  if (happenedOn === '' && happenedWhen === '') return { outcome: 'no-date' }
  if (happenedOn > knownOn) return { outcome: 'known-before-it-happened' }
  if (knownOn > todayIn(timeZone)) return { outcome: 'in-the-future' }

  const inserted = await tx
    .insertInto('privacy.incidents')
    .values({
      ...told,
      happened_on: happenedOn === '' ? null : happenedOn,
      happened_when: happenedWhen,
      known_on: knownOn,
      people_concerned: peopleConcerned,
      is_serious: isSerious === 'yes',
      recorded_by: person.id,
      replaces,
    })
    .onConflict((conflict) => conflict.column('replaces').doNothing())
    .returning('id')
    .executeTakeFirst()
  // Someone corrected the same row first: hers is the one to correct now.
  return inserted
    ? { outcome: 'recorded', id: inserted.id }
    : { outcome: 'already-corrected', id: await latestOf(tx, replaces) }
}

async function latestOf(tx: Transaction, replaced: string | null): Promise<string> {
  const { id } = await tx
    .selectFrom('privacy.incidents')
    .where('replaces', '=', replaced)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}
