import type { Transaction } from '../../../platform/database/database.ts'
import { lexiconPaths } from '../paths.ts'
import { listTerms } from './terms.ts'

/** What no menu leads to: relecture, and each word that everyone reads. */
export async function listPublicPages(tx: Transaction): Promise<readonly string[]> {
  const terms = await listTerms(tx, 'adopted')
  return [lexiconPaths.rereading, ...terms.map(({ slug }) => lexiconPaths.word(slug))]
}
