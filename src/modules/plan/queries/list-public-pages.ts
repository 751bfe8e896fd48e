import type { Transaction } from '../../../platform/database/database.ts'
import { planPaths } from '../paths.ts'
import { listPlans } from './plans.ts'
import { readTree } from './read-tree.ts'

/** What no menu leads to: each plan where there are several, and each orientation and outcome of those that are published. */
export async function listPublicPages(tx: Transaction): Promise<readonly string[]> {
  const plans = (await listPlans(tx)).filter(({ isPublic }) => isPublic)
  // Which of several `/plan` shows depends on the day; the address of each does not.
  const paths = plans.length < 2 ? [] : plans.map(({ slug }) => planPaths.earlier(slug))
  for (const { id } of plans) {
    for (const { kind, slug } of (await readTree(tx, id)).items) {
      if (slug === null) continue
      paths.push(kind === 'orientation' ? planPaths.orientation(slug) : planPaths.outcome(slug))
    }
  }
  return paths
}
