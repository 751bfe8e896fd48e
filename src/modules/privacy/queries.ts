import type { Transaction } from '../../platform/database/database.ts'

/** Incidents as they stand, corrections in place of what they correct, the last known first. */
export async function listIncidents(tx: Transaction) {
  return tx
    .selectFrom('privacy.incidents as i')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('privacy.incidents as later')
            .whereRef('later.replaces', '=', 'i.id')
            .select('later.id'),
        ),
      ),
    )
    .selectAll('i')
    .orderBy('i.known_on', 'desc')
    .orderBy('i.recorded_at', 'desc')
    .execute()
}

export async function findIncident(tx: Transaction, id: string) {
  return tx
    .selectFrom('privacy.incidents as i')
    .where('i.id', '=', id)
    .selectAll('i')
    .select((eb) =>
      eb
        .selectFrom('privacy.incidents as later')
        .whereRef('later.replaces', '=', 'i.id')
        .select('later.id')
        .as('replaced_by'),
    )
    .executeTakeFirst()
}
/** A risk of serious injury calls for notices; none is written down yet (Québec, Act respecting private sector, s. 3.5). */
export function isToNotify(incident: { is_serious: boolean; notices: string }): boolean {
  return incident.is_serious && incident.notices.trim() === ''
}

export type Incident = NonNullable<Awaited<ReturnType<typeof findIncident>>>

/** When each rule last erased something, and how much. */
export async function listLastErasures(tx: Transaction) {
  return tx
    .selectFrom('privacy.erasures')
    .distinctOn('rule')
    .select(['rule', 'rows', 'erased_at'])
    .orderBy('rule')
    .orderBy('erased_at', 'desc')
    .execute()
}
