import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { listTexts } from '../texts.ts'

export type ShownEndorsement = {
  readonly id: string
  readonly organisation: string
  /** '' for none. */
  readonly website: string
}

/** The organisations that stand with a text, in alphabetical order. */
export async function listEndorsements(
  tx: Transaction,
  documentId: string,
): Promise<readonly ShownEndorsement[]> {
  return tx
    .selectFrom('demands.endorsements')
    .where('document_id', '=', documentId)
    .where('outcome', '=', 'shown')
    .select(['id', 'organisation', 'website'])
    .orderBy(sql`platform.fold(organisation)`)
    .execute()
}

/** The one of the link that the transaction carries; `text` is null where its text does not circulate any more. */
export async function endorsementOfLink(tx: Transaction) {
  const found = await tx
    .selectFrom('demands.endorsements')
    .where('id', '=', sql<string>`demands.current_endorsement()`)
    .select(['document_id', 'organisation', 'website', 'confirmed_at', 'outcome', 'reason'])
    .executeTakeFirst()
  if (!found) return null
  const { document_id, ...endorsement } = found
  const text = (await listTexts(tx)).find(({ id }) => id === document_id) ?? null
  return { ...endorsement, text }
}
export type LinkedEndorsement = NonNullable<Awaited<ReturnType<typeof endorsementOfLink>>>

/** Confirmed, and not checked yet, the first confirmed first: for the team. */
export async function listWaitingEndorsements(tx: Transaction) {
  const rows = await forTheTeam(tx).where('outcome', 'is', null).orderBy('confirmed_at').execute()
  return titled(tx, rows)
}

/** Those that were checked, the last first, a hundred at most: for the team. */
export async function listCheckedEndorsements(tx: Transaction) {
  const rows = await forTheTeam(tx)
    .where('outcome', 'is not', null)
    .orderBy('checked_at', 'desc')
    .limit(100)
    .execute()
  return titled(tx, rows)
}
export type TeamEndorsement = Awaited<ReturnType<typeof listWaitingEndorsements>>[number]

function forTheTeam(tx: Transaction) {
  return tx
    .selectFrom('demands.endorsements')
    .where('confirmed_at', 'is not', null)
    .select(['id', 'document_id', 'organisation', 'website', 'confirmed_at', 'outcome', 'reason'])
}

/** With the title of their text. One that the team may no longer read has no name for it. */
async function titled<Row extends { readonly document_id: string }>(
  tx: Transaction,
  rows: readonly Row[],
) {
  if (rows.length === 0) return []
  const titles = new Map((await listTexts(tx)).map(({ id, title }) => [id, title]))
  return rows.map((row) => ({ ...row, title: titles.get(row.document_id) ?? '…' }))
}
