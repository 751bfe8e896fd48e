import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { keptUntilChanged } from '../../../../platform/database/kept-until-changed.ts'
import type { Versions } from '../../../../platform/database/versions.ts'
import type { Entry } from '../../rules/amendments/entries.ts'
import { lastOpening, type Opening } from './openings.ts'
import { type Outline, readOutline } from './outline.ts'

/** The amendments of a document in the order of its text, those of one block by number; none for who may not know of them. */
export async function listEntries(tx: Transaction, documentId: string): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select id, number, kind, block_id as "blockId", member_id as "memberId", state, decision
    from demands.amendment_register(${documentId}::uuid)`.execute(tx)
  return rows
}

export type Register = { readonly outline: Outline; readonly entries: readonly Entry[] }

const keptRegister = keptUntilChanged('amendments', async (tx, documentId): Promise<Register> => {
  const outline = await readOutline(tx, documentId)
  return { outline, entries: await listEntries(tx, documentId) }
})

/**
 * The register of a document that was opened to amendments, and its last opening. Null where it never was, or where the viewer may
 * not know: only who sees the opening reads what is kept for everyone who does.
 */
export async function findRegister(
  tx: Transaction,
  versions: Versions,
  documentId: string,
): Promise<(Register & { readonly opening: Opening }) | null> {
  const opening = await lastOpening(tx, documentId)
  return opening && { opening, ...(await keptRegister(tx, versions, documentId)) }
}
