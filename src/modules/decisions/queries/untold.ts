import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { membersToWrite } from '../../directory/index.ts'

export type Untold = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly mailbox: string
}

/**
 * The members of this opening that were not told of it: with a mailbox, and that did not ask for no mails. One whose mail did
 * not leave in ten minutes is among them again. For the team, who alone knows mailboxes.
 */
export async function listUntold(
  tx: Transaction,
  decision: string,
  stageNumber: number,
): Promise<readonly Untold[]> {
  const rows = await tx
    .selectFrom('decisions.seats as s')
    .where('s.decision_id', '=', decision)
    .where('s.round', '=', sql<number>`decisions.round_of(s.decision_id)`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decisions.notices as n')
            .whereRef('n.decision_id', '=', 's.decision_id')
            .whereRef('n.member_id', '=', 's.member_id')
            .where('n.stage_number', '=', stageNumber)
            .where(
              sql<boolean>`(n.left_at is not null or n.sent_at > now() - interval '10 minutes')`,
            )
            .select('n.member_id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decisions.mail_stops as x')
            .whereRef('x.member_id', '=', 's.member_id')
            .select('x.member_id'),
        ),
      ),
    )
    .select('s.member_id')
    .execute()
  const members = await membersToWrite(
    tx,
    rows.map(({ member_id }) => member_id),
  )
  return members.flatMap(({ id, slug, name, mailbox }) =>
    mailbox ? [{ id, slug, name, mailbox }] : [],
  )
}

/** Whether a member asked for no mails about decisions, as its own people and the team know. */
export async function hasStoppedMails(tx: Transaction, member: string): Promise<boolean> {
  const row = await tx
    .selectFrom('decisions.mail_stops')
    .where('member_id', '=', member)
    .select('member_id')
    .executeTakeFirst()
  return row !== undefined
}
