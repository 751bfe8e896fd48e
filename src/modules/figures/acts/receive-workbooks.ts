import type { Transaction } from '../../../platform/database/database.ts'
import { findExercise, stateOf } from '../queries/exercises.ts'
import type { ReceivedFile } from '../workbook/unpack.ts'

export type ReceiveWorkbooksResult =
  | { readonly outcome: 'received'; readonly id: string }
  | { readonly outcome: 'closed' }

/** Rows a statement carries: each holds a file. */
const atOnce = 50

/** Keeps workbooks that were sent together until they are read: see jobs/workbook-reads.ts. */
export async function receiveWorkbooks(
  tx: Transaction,
  person: { readonly id: string },
  { exercise: key, files }: { readonly exercise: string; readonly files: readonly ReceivedFile[] },
): Promise<ReceiveWorkbooksResult> {
  const exercise = await findExercise(tx, key)
  if (!exercise || stateOf(exercise) !== 'open') return { outcome: 'closed' }
  const { id } = await tx
    .insertInto('figures.workbook_imports')
    .values({ exercise: key, uploaded_by: person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let at = 0; at < files.length; at += atOnce) {
    await tx
      .insertInto('figures.received_workbooks')
      .values(
        files.slice(at, at + atOnce).map(({ name, bytes }, index) => ({
          import_id: id,
          position: at + index + 1,
          file_name: fileName(name),
          content: Buffer.from(bytes),
        })),
      )
      .execute()
  }
  return { outcome: 'received', id }
}

/** As it can be shown: without what no name holds. */
function fileName(name: string): string {
  return name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, 200) || '?'
}
