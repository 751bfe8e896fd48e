import { z } from 'zod'
import { guardApostrophe } from '../../../platform/files/formula-guard.ts'
import type { Language } from '../../../platform/words/language.ts'
import { askThread } from '../../../platform/worker-threads/ask-thread.ts'
import { cellText } from './cell-text.ts'
import { columnKeys, columnName } from './columns.ts'
import type { Directory } from './current-members.ts'

/** Today's members as a table, the names of the columns first: what an import reads back without a change. */
export function membersTable({ members, practices }: Directory, language: Language): string[][] {
  return [
    columnKeys.map((key) => columnName(key, language)),
    ...members.map((member) => columnKeys.map((key) => cellText(member, key, practices, language))),
  ]
}

const workerEntry = 'modules/directory/members-file/members-workbook.worker'

/** The same as an XLSX workbook, written in a thread of its own. Its cells are text: none computes anything. */
export async function membersWorkbook(
  table: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const guarded = table.map((row) => row.map(guardApostrophe))
  const written = await askThread(workerEntry, guarded, z.instanceof(Uint8Array))
  if (written.outcome !== 'answered')
    throw new Error(`a workbook was not written: ${written.outcome}`)
  return new Uint8Array(written.answer)
}
