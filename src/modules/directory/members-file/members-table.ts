import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { startThread } from '../../../platform/threads/start-thread.ts'
import type { Language } from '../../../platform/words/language.ts'
import { cellText } from './cell-text.ts'
import { columnKeys, columnName, guardApostrophe, guardFormula } from './columns.ts'
import type { Directory } from './current-members.ts'

/** Today's members as a table, the names of the columns first: what an import reads back without a change. */
export function membersTable({ members, practices }: Directory, language: Language): string[][] {
  return [
    columnKeys.map((key) => columnName(key, language)),
    ...members.map((member) => columnKeys.map((key) => cellText(member, key, practices, language))),
  ]
}

/** With its mark and the separator that spreadsheets of this language expect; no cell computes anything. */
export function membersCsv(table: readonly (readonly string[])[], language: Language): string {
  return stringify(
    table.map((row) => row.map(guardFormula)),
    {
      bom: true,
      delimiter: language === 'fr' ? ';' : ',',
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
    },
  )
}

const workerEntry = 'modules/directory/members-file/members-workbook.worker'

/** The same as an XLSX workbook, written in a thread of its own. Its cells are text: none computes anything. */
export function membersWorkbook(
  table: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = startThread(
    workerEntry,
    table.map((row) => row.map(guardApostrophe)),
  )
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.once('message', (message: unknown) => {
      const parsed = z.instanceof(Uint8Array).safeParse(message)
      if (parsed.success) resolve(new Uint8Array(parsed.data))
      else reject(parsed.error)
    })
    worker.once('error', reject)
    worker.once('exit', (code) =>
      reject(new Error(`the workbook's thread ended with code ${code}`)),
    )
  }).finally(() => worker.terminate())
}
