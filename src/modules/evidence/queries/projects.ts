import type { Transaction } from '../../../platform/database/database.ts'
import type { ProjectKind, Stage } from '../tables.ts'

export type Project = {
  readonly id: string
  readonly slug: string
  readonly kind: ProjectKind
  readonly title: string
  readonly title_en: string
  readonly question: string
  readonly question_en: string
  readonly approach: string
  readonly approach_en: string
  /** Names of organisations. */
  readonly partners: readonly string[]
  readonly results: string
  readonly results_en: string
  readonly isPublic: boolean
  /** Oldest first; the last one stands. */
  readonly stages: readonly { readonly stage: Stage; readonly since: string }[]
  readonly grounds: readonly {
    readonly id: string
    readonly reference: string
    readonly locator: string
  }[]
}

type Asked = {
  readonly slug?: string
  readonly isPublic?: boolean
  readonly references?: readonly string[]
}

/** Projects this reader may see, by title. */
export async function listProjects(
  tx: Transaction,
  { slug, isPublic = false, references }: Asked = {},
): Promise<readonly Project[]> {
  if (references?.length === 0) return []
  let asked = tx
    .selectFrom('evidence.projects')
    .select(['id', 'slug', 'kind', 'title', 'title_en', 'question', 'question_en', 'approach'])
    .select(['approach_en', 'partners', 'results', 'results_en', 'published_at'])
    .orderBy('title')
  if (slug !== undefined) asked = asked.where('slug', '=', slug)
  if (isPublic) asked = asked.where('published_at', 'is not', null)
  if (references) {
    asked = asked.where('id', 'in', (where) =>
      where
        .selectFrom('evidence.project_grounds')
        .select('project_id')
        .where('reference', 'in', references),
    )
  }
  const rows = await asked.execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [stages, grounds] = await Promise.all([
    tx
      .selectFrom('evidence.project_stages')
      .select(['project_id', 'stage', 'since'])
      .where('project_id', 'in', ids)
      .orderBy('since')
      .orderBy('set_at')
      .execute(),
    tx
      .selectFrom('evidence.project_grounds')
      .select(['id', 'project_id', 'reference', 'locator'])
      .where('project_id', 'in', ids)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  ])
  return rows.map(({ published_at, partners, ...project }) => ({
    ...project,
    partners: partners
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean),
    isPublic: published_at !== null,
    stages: stages.filter(({ project_id }) => project_id === project.id),
    grounds: grounds.filter(({ project_id }) => project_id === project.id),
  }))
}
