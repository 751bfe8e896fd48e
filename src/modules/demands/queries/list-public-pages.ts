import type { Transaction } from '../../../platform/database/database.ts'
import { followUpPaths } from '../follow-up-paths.ts'
import { demandsPaths, publishedPaths } from '../paths.ts'
import { listStanding } from './published/publications.ts'

/**
 * What search engines may know of documents: each version that stands, what it rests on, and what members do of it. A working
 * document that everyone may read is for who has its address.
 */
export async function listPublicPages(tx: Transaction): Promise<readonly string[]> {
  return (await listStanding(tx)).flatMap(({ slug }) => [
    publishedPaths.text(slug),
    demandsPaths.net(slug),
    demandsPaths.practices(slug),
    followUpPaths.all(slug),
  ])
}
