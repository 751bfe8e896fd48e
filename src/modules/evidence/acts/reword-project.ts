import type { Transaction } from '../../../platform/database/database.ts'
import { listProjects } from '../queries/projects.ts'
import { seenProject, type WordedProject, wordsOfProject } from '../rules/project-words.ts'

/** Words a project otherwise. `seen`: the words that were on the page; where others stand by now, nothing is written over them. */
export async function rewordProject(
  tx: Transaction,
  { slug, seen }: { readonly slug: string; readonly seen: string },
  project: WordedProject,
): Promise<{ readonly outcome: 'changed' | 'unchanged' | 'changed-since' | 'not-found' }> {
  // Two who change it at once: the second reads what the first wrote.
  await tx
    .selectFrom('evidence.projects')
    .where('slug', '=', slug)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  const [last] = await listProjects(tx, { slug })
  if (!last) return { outcome: 'not-found' }
  const stands = seenProject(wordsOfProject(last))
  if (stands === seenProject(project)) return { outcome: 'unchanged' }
  if (stands !== seen) return { outcome: 'changed-since' }
  await tx.updateTable('evidence.projects').set(project).where('id', '=', last.id).execute()
  return { outcome: 'changed' }
}
