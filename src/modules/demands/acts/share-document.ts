import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

export type NewShare = {
  /** Whom it is for, as the watermark says. */
  readonly reader: string
  /** ISO day, the last one it opens. */
  readonly expiresOn: string
}

/** A link for one reader. `token` is 256 random bits in 43 letters: it is answered once, and only its digest is kept. */
export async function shareDocument(
  tx: Transaction,
  person: { readonly id: string },
  documentId: string,
  { reader, expiresOn }: NewShare,
): Promise<{ outcome: 'shared'; token: string }> {
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('demands.shares')
    .values({
      document_id: documentId,
      token_hash: digestOf(token),
      reader,
      created_by: person.id,
      expires_on: expiresOn,
    })
    .execute()
  return { outcome: 'shared', token }
}

/** Takes a link back: it opens nothing from then on. */
export async function withdrawShare(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, id }: { readonly documentId: string; readonly id: string },
): Promise<{ outcome: 'withdrawn' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('demands.shares')
    .set({ revoked_at: sql<Date>`now()`, revoked_by: person.id })
    .where('id', '=', id)
    .where('document_id', '=', documentId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'withdrawn' }
}

/** From here on the transaction reads what this link opens, while it stands. */
export async function carryShare(tx: Transaction, token: string): Promise<void> {
  const digest = digestOf(token).toString('hex')
  await sql`select set_config('app.document_share', ${digest}, true)`.execute(tx)
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
