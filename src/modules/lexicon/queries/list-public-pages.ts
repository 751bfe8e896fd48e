import type { Transaction } from '../../../platform/database/database.ts'
import { lexiconPaths } from '../paths.ts'
import { listTerms } from './terms.ts'

/** What no menu leads to: relecture, how words go together, and each word that everyone reads. */
export async function listPublicPages(tx: Transaction): Promise<readonly string[]> {
  const terms = await listTerms(tx, 'adopted')
  return [
    lexiconPaths.rereading,
    lexiconPaths.network,
    ...terms.map(({ slug }) => lexiconPaths.word(slug)),
  ]
}
