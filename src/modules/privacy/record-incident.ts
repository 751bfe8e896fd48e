import type { SignedInPerson } from '../../platform/accounts/signed-in-person.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { todayIn } from '../../platform/words/today.ts'

export type IncidentReport = {
  readonly information: string
  readonly circumstances: string
  /** ISO day; '' when only a period is known, told in `happened_when`. */
  readonly happened_on: string
  readonly happened_when: string
  readonly known_on: string
  readonly people_concerned: string
  readonly risk: string
  readonly is_serious: 'yes' | 'no'
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
  const { happened_on, happened_when, known_on, is_serious, ...told } = report
  if (happened_on === '' && happened_when === '') return { outcome: 'no-date' }
  if (happened_on > known_on) return { outcome: 'known-before-it-happened' }
  if (known_on > todayIn(timeZone)) return { outcome: 'in-the-future' }

  const inserted = await tx
    .insertInto('privacy.incidents')
    .values({
      ...told,
      happened_on: happened_on === '' ? null : happened_on,
      happened_when,
      known_on,
      is_serious: is_serious === 'yes',
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
