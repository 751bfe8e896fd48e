import type { Transaction } from '../../../platform/database/database.ts'
import { withoutControls } from '../../../platform/forms/fields.ts'
import { type Sheet, sheetSchema } from '../members-file/sheet.ts'

export type KeptImport = {
  readonly id: string
  readonly fileName: string
  readonly sheet: Sheet
  readonly uploadedAt: Date
  readonly acceptedAt: Date | null
  /** Ids of the members it added or changed; none until it is accepted. */
  readonly written: readonly string[]
}

/** Keeps a file that was read until someone accepts it, a day at most (the database erases it). */
export async function keepImport(
  tx: Transaction,
  person: { readonly id: string },
  { fileName, sheet }: { fileName: string; sheet: Sheet },
): Promise<string> {
  const { id } = await tx
    .insertInto('directory.member_imports')
    .values({
      file_name: [...withoutControls(fileName)].slice(0, 255).join(''),
      sheet: JSON.stringify(sheet),
      uploaded_by: person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A file of the day, or undefined. `lock`: nobody else accepts it meanwhile. */
export async function findImport(
  tx: Transaction,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<KeptImport | undefined> {
  let query = tx
    .selectFrom('directory.member_imports')
    .where('id', '=', id)
    .select(['id', 'file_name', 'sheet', 'uploaded_at', 'accepted_at', 'written'])
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return (
    row && {
      id: row.id,
      fileName: row.file_name,
      sheet: sheetSchema.parse(row.sheet),
      uploadedAt: row.uploaded_at,
      acceptedAt: row.accepted_at,
      written: row.written,
    }
  )
}

/** Forgets a file that nobody accepted. */
export async function removeImport(
  tx: Transaction,
  id: string,
): Promise<{ outcome: 'removed' } | { outcome: 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('directory.member_imports')
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { outcome: numDeletedRows === 0n ? 'not-found' : 'removed' }
}
