import type { Transaction } from '../../../platform/database/database.ts'
import { firstFree, slugOf } from '../../../platform/words/slug.ts'
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
  const slug = await addressOf(tx, project.title)
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

/** Made from the title; numbered where the title gives none, as in another alphabet, or that of a page of ours. */
async function addressOf(tx: Transaction, title: string): Promise<string> {
  const said = slugOf(title, { longest: 80 })
  if (said.length >= 2 && said !== 'nouveau') return said
  const taken = await tx.selectFrom('evidence.projects').select('slug').execute()
  return firstFree('projet', new Set(taken.map(({ slug }) => slug)))
}
