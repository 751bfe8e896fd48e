import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/words/language.ts'
import { hashOfInvitation } from '../mail/invitation-token.ts'

type AcceptInvitationResult = { outcome: 'accepted' } | { outcome: 'closed' }
type Acceptance = { token: string; person: string; name: string; language: Language }

/**
 * Gives a person the place she was invited to, once. Makes the person if she is new here; her name and language stay hers
 * if she is not. An invitation that was used, cancelled or has expired is closed.
 */
export async function acceptInvitation(
  tx: Transaction,
  { token, person, name, language }: Acceptance,
): Promise<AcceptInvitationResult> {
  const { rows } = await sql<{ person: string | null }>`
    select directory.accept_invitation(${hashOfInvitation(token)}, ${person}, ${name}, ${language}) as person
  `.execute(tx)
  return { outcome: rows[0]?.person ? 'accepted' : 'closed' }
}
