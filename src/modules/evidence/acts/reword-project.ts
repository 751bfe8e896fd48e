import type { Transaction } from '../../../platform/database/database.ts'
import type { WordedProject } from './add-project.ts'

export async function rewordProject(
  tx: Transaction,
  slug: string,
  project: WordedProject,
): Promise<{ readonly outcome: 'changed' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('evidence.projects')
    .set(project)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'changed' }
}
