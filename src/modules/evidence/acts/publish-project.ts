import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { publishSources } from './publish-sources.ts'

/** Shows a project to everyone, and the sources it is read with; or takes it back. */
export async function publishProject(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  isPublic: boolean,
): Promise<{ readonly outcome: 'published' | 'hidden' | 'not-found' }> {
  const project = await tx
    .updateTable('evidence.projects')
    .set(
      isPublic
        ? { published_at: sql`now()`, published_by: person.id }
        : { published_at: null, published_by: null },
    )
    .where('slug', '=', slug)
    .returning('id')
    .executeTakeFirst()
  if (!project) return { outcome: 'not-found' }
  if (isPublic) {
    const grounds = await tx
      .selectFrom('evidence.project_grounds')
      .select('reference')
      .where('project_id', '=', project.id)
      .where('reference', 'like', 'source:%')
      .execute()
    const keys = grounds.map(({ reference }) => reference.slice('source:'.length))
    await publishSources(tx, person, keys)
  }
  await recordAct(tx, person, isPublic ? 'publish-project' : 'hide-project', { project: slug })
  return { outcome: isPublic ? 'published' : 'hidden' }
}
