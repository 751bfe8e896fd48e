import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { slugOf } from '../rules/source-row.ts'
import type { ProjectKind, Stage } from '../tables.ts'
import { publishSources } from './publish-sources.ts'

export type WordedProject = {
  readonly kind: ProjectKind
  readonly title: string
  readonly title_en: string
  readonly question: string
  readonly question_en: string
  readonly approach: string
  readonly approach_en: string
  /** Names of organisations, one a line. */
  readonly partners: string
  readonly results: string
  readonly results_en: string
}

/** Adds a project, for the team, as being prepared. */
export async function addProject(
  tx: Transaction,
  person: { readonly id: string },
  project: WordedProject,
  today: string,
): Promise<
  { readonly outcome: 'added'; readonly slug: string } | { readonly outcome: 'title-taken' }
> {
  const slug = slugOf(project.title).slice(0, 80).replace(/-$/, '')
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

/** A project came to another stage on this day. */
export async function setStage(
  tx: Transaction,
  person: { readonly id: string },
  projectId: string,
  { stage, since }: { readonly stage: Stage; readonly since: string },
): Promise<{ readonly outcome: 'set' }> {
  await tx
    .insertInto('evidence.project_stages')
    .values({ project_id: projectId, stage, since, set_by: person.id })
    .onConflict((conflict) =>
      conflict
        .columns(['project_id', 'stage', 'since'])
        .doUpdateSet({ set_at: sql`now()`, set_by: person.id }),
    )
    .execute()
  return { outcome: 'set' }
}

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
