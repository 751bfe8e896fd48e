import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** The people who serve a member today, in alphabetical order. */
export async function listWorkers(tx: Transaction, memberId: string) {
  return workers(tx, memberId).where('w.ended_at', 'is', null).execute()
}
export type Worker = Awaited<ReturnType<typeof listWorkers>>[number]

/** Those whose access ended since a moment, and who do not serve it again. */
export async function listFormerWorkers(tx: Transaction, memberId: string, since: Date) {
  return workers(tx, memberId)
    .where('w.ended_at', '>=', since)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('directory.member_workers as again')
            .whereRef('again.member_id', '=', 'w.member_id')
            .whereRef('again.person_id', '=', 'w.person_id')
            .where((again) =>
              again.or([
                again('again.ended_at', 'is', null),
                again('again.ended_at', '>', again.ref('w.ended_at')),
              ]),
            )
            .select('again.id'),
        ),
      ),
    )
    .execute()
}

/** Someone who served a member, or serves it. */
export async function findWorker(
  tx: Transaction,
  { memberId, workerId }: { memberId: string; workerId: string },
) {
  return workers(tx, memberId).where('w.id', '=', workerId).executeTakeFirst()
}

function workers(tx: Transaction, memberId: string) {
  return tx
    .selectFrom('directory.member_workers as w')
    .innerJoin('directory.people as p', 'p.id', 'w.person_id')
    .where('w.member_id', '=', memberId)
    .where('p.erased_at', 'is', null)
    .select(['w.id', 'w.person_id', 'w.added_at', 'w.ended_at'])
    .select((eb) => eb.fn.coalesce('p.name', eb.val('')).as('name'))
    .orderBy(sql`p.name collate "fr-x-icu"`)
    .orderBy('w.id')
}
