import type { Transaction } from '../../../platform/database/database.ts'
import { planPaths } from '../paths.ts'
import { listPlans } from './plans.ts'
import { readTree } from './read-tree.ts'

/** What no menu leads to: plans that came before, and each orientation and outcome of those that are published. */
export async function listPublicPages(tx: Transaction): Promise<readonly string[]> {
  const [standing, ...earlier] = (await listPlans(tx)).filter(({ isPublic }) => isPublic)
  if (!standing) return []
  const paths = earlier.map(({ slug }) => planPaths.earlier(slug))
  for (const { id } of [standing, ...earlier]) {
    for (const { kind, slug } of (await readTree(tx, id)).items) {
      if (slug === null) continue
      paths.push(kind === 'orientation' ? planPaths.orientation(slug) : planPaths.outcome(slug))
    }
  }
  return paths
}
