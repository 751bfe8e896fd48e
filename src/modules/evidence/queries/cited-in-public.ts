import type { Transaction } from '../../../platform/database/database.ts'
import { publishedFindings } from './findings.ts'
import { listProjects } from './projects.ts'

/** Whether a finding or a project that everyone reads rests on one of these references. */
export async function citedInPublic(
  tx: Transaction,
  references: readonly string[],
): Promise<boolean> {
  const findings = await publishedFindings(tx, { references })
  if (findings.length > 0) return true
  return (await listProjects(tx, { references, isPublic: true })).length > 0
}

/** Whether anything at all does, drafts and earlier versions included. */
export async function isCited(tx: Transaction, references: readonly string[]): Promise<boolean> {
  const [finding, project] = await Promise.all([
    tx
      .selectFrom('evidence.finding_grounds')
      .select('id')
      .where('reference', 'in', references)
      .limit(1)
      .executeTakeFirst(),
    tx
      .selectFrom('evidence.project_grounds')
      .select('id')
      .where('reference', 'in', references)
      .limit(1)
      .executeTakeFirst(),
  ])
  return finding !== undefined || project !== undefined
}
