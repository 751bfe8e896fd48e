import type { Transaction } from '../../../platform/database/database.ts'

export async function removeProjectGround(
  tx: Transaction,
  projectId: string,
  id: string,
): Promise<{ readonly outcome: 'removed' | 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('evidence.project_grounds')
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  return { outcome: numDeletedRows === 0n ? 'not-found' : 'removed' }
}
