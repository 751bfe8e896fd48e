import type { Transaction } from '../../../platform/database/database.ts'
import { parseText } from '../rules/text/parse-text.ts'
import { referencesOf } from '../rules/text/references.ts'
import type { BlockOptions } from '../tables.ts'

type Citing = { readonly id: string; readonly documentId: string }
type Cited = { readonly title: string; readonly text: string; readonly options: BlockOptions }

/** Notes what a block rests on now, in the transaction that writes it. */
export async function cite(
  tx: Transaction,
  { id, documentId }: Citing,
  { title, text, options }: Cited,
): Promise<void> {
  await tx.deleteFrom('demands.citations').where('block_id', '=', id).execute()
  const cited = new Set([
    ...referencesOf(parseText(text)),
    ...referencesOf(parseText(title)),
    ...(options.reference === '' ? [] : [options.reference]),
  ])
  if (cited.size === 0) return
  await tx
    .insertInto('demands.citations')
    .values([...cited].map((reference) => ({ block_id: id, document_id: documentId, reference })))
    .execute()
}
