import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Words of which something was said in this member's name, to which nobody of it agreed yet. */
export async function awaitingAgreement(
  tx: Transaction,
  memberId: string,
): Promise<readonly { readonly slug: string; readonly word: string }[]> {
  const { rows } = await sql<{ slug: string; word: string }>`
    select t.slug, t.word from lexicon.terms t
    where exists (select 1 from lexicon.examples e where e.term_id = t.id and e.member_id = ${memberId} and e.agreed_at is null and e.removed_at is null)
      or exists (select 1 from lexicon.senses s where s.term_id = t.id and s.held_by_member = ${memberId} and s.agreed_at is null and s.removed_at is null)
    order by t.folded`.execute(tx)
  return rows
}
