import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'

export type AskedEndorsement = { readonly organisation: string; readonly website: string }

/**
 * An organisation asks to stand with a text. Nothing shows before it confirmed by the link, and someone checked. `token`: 256 random
 * bits in 43 letters, for the mail alone; only its digest is kept.
 */
export async function askEndorsement(
  tx: Transaction,
  documentId: string,
  { organisation, website }: AskedEndorsement,
): Promise<{ outcome: 'asked'; token: string } | { outcome: 'stands-already' }> {
  const standing = await tx
    .selectFrom('demands.endorsements')
    .where('document_id', '=', documentId)
    .where('outcome', '=', 'shown')
    .where(sql<boolean>`platform.fold(organisation) = platform.fold(${organisation})`)
    .select('id')
    .executeTakeFirst()
  if (standing) return { outcome: 'stands-already' }
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('demands.endorsements')
    .values({ document_id: documentId, organisation, website, token_hash: digestOf(token) })
    .execute()
  return { outcome: 'asked', token }
}

/** From here on the transaction knows the endorsement of this link. */
export async function carryEndorsement(tx: Transaction, token: string): Promise<void> {
  const digest = digestOf(token).toString('hex')
  await sql`select set_config('app.endorsement', ${digest}, true)`.execute(tx)
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
