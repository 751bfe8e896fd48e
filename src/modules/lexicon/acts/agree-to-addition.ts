import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

export type Addition = 'examples' | 'senses'

/** Says for her member that what was added in its name is its own to tell everyone. Not found where it is another's, or agreed already. */
export async function agreeToAddition(
  tx: Transaction,
  person: { readonly id: string },
  kind: Addition,
  { termId, id }: { readonly termId: string; readonly id: string },
): Promise<{ outcome: 'agreed' } | { outcome: 'not-found' }> {
  const member = kind === 'examples' ? 'member_id' : 'held_by_member'
  const { numAffectedRows = 0n } = await sql`
    update ${sql.table(`lexicon.${kind}`)} set agreed_at = now(), agreed_by = ${person.id}
    where id = ${id} and term_id = ${termId} and agreed_at is null and removed_at is null and lexicon.is_own(${sql.ref(member)})`.execute(
    tx,
  )
  return { outcome: numAffectedRows > 0n ? 'agreed' : 'not-found' }
}
