import type { Transaction } from '../../../platform/database/database.ts'
import { slugOf } from '../../../platform/words/slug.ts'
import type { WordedProject } from '../rules/project-words.ts'

/** Adds a project, for the team, as being prepared. */
export async function addProject(
  tx: Transaction,
  person: { readonly id: string },
  project: WordedProject,
  today: string,
): Promise<
  { readonly outcome: 'added'; readonly slug: string } | { readonly outcome: 'title-taken' }
> {
  const slug = slugOf(project.title, { longest: 80 })
  if (slug.length < 2 || slug === 'nouveau') return { outcome: 'title-taken' }
  const added = await tx
    .insertInto('evidence.projects')
    .values({ slug, ...project, added_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return { outcome: 'title-taken' }
  await tx
    .insertInto('evidence.project_stages')
    .values({ project_id: added.id, stage: 'prepared', since: today, set_by: person.id })
    .execute()
  return { outcome: 'added', slug }
}
