import type { Transaction } from '../../../platform/database/database.ts'
import { decisionsPaths } from '../paths.ts'
import { listDecisions } from './list-decisions.ts'

/** The decisions of the register that everyone reads, and their minutes. */
export async function listPublicPages(tx: Transaction): Promise<readonly string[]> {
  const decisions = (await listDecisions(tx)).filter(({ audience }) => audience === 'public')
  return decisions.flatMap(({ slug, has_minutes }) => [
    decisionsPaths.decision(slug),
    ...(has_minutes ? [decisionsPaths.minutes(slug)] : []),
  ])
}
