import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { publishSources } from './publish-sources.ts'

/** Something a project is read with. */
export async function addProjectGround(
  tx: Transaction,
  person: { readonly id: string },
  project: { readonly id: string; readonly isPublic: boolean },
  { reference, locator }: { readonly reference: string; readonly locator: string },
): Promise<{ readonly outcome: 'added' | 'there-already' }> {
  const added = await tx
    .insertInto('evidence.project_grounds')
    .values({
      project_id: project.id,
      position: sql`(select coalesce(max(position) + 1, 0) from evidence.project_grounds where project_id = ${project.id})`,
      reference,
      locator,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (project.isPublic && reference.startsWith('source:')) {
    await publishSources(tx, person, [reference.slice('source:'.length)])
  }
  return { outcome: added ? 'added' : 'there-already' }
}
