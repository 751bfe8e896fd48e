import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { PublishedCell } from '../rules/published/published-cell.ts'
import type { PublishedRelease } from '../rules/releasing/standing-releases.ts'

/** Every release frozen for the public, retracted ones too, the last first. */
export async function listPublishedReleases(tx: Transaction): Promise<readonly PublishedRelease[]> {
  const rows = await tx
    .selectFrom('figures.releases as r')
    .innerJoin('figures.exercises as e', 'e.key', 'r.exercise')
    .where('r.audience', '=', 'public')
    .select(['r.id', 'r.number', 'r.exercise', 'r.title', 'r.note', 'r.frozen_at'])
    .select(['r.retracted_at', 'r.retraction_reason', 'e.starts_on', 'e.ends_on'])
    .select(
      sql<boolean>`e.closed_at is null or coalesce(r.frozen_at < e.closed_at, false)`.as(
        'is_partial',
      ),
    )
    .orderBy('r.number', 'desc')
    .execute()
  return rows.flatMap(({ number, frozen_at, ...release }) =>
    number === null || frozen_at === null ? [] : [{ ...release, number, frozen_at }],
  )
}

type CellsAsked = {
  readonly question?: string | null
  readonly level?: 'network'
}

/** The cells of a release: what may not be read was never written there (see rules/releasing/release-cells.ts). */
export async function listPublishedCells(
  tx: Transaction,
  release: string,
  { question = null, level }: CellsAsked = {},
): Promise<readonly PublishedCell[]> {
  let asked = tx
    .selectFrom('figures.release_cells')
    .where('release_id', '=', release)
    .select(['question', 'part', 'level', 'place', 'kind', 'is_hidden', 'value', 'least', 'most'])
    .select(['respondents', 'members', 'coverage_band', 'coverage'])
    .orderBy('question')
    .orderBy('part')
    .orderBy('level')
    .orderBy('place')
    .orderBy('kind')
  if (question !== null) asked = asked.where('question', '=', question)
  if (level) asked = asked.where('level', '=', level)
  return asked.execute()
}

/** What was asked for an exercise, in the order of its questionnaire. */
export async function listAskedQuestions(tx: Transaction, exercise: string) {
  return tx
    .selectFrom('figures.questions as q')
    .innerJoin('figures.question_groups as g', 'g.id', 'q.group_id')
    .where('q.exercise', '=', exercise)
    .select(['q.code', 'q.label', 'q.label_en', 'q.definition', 'q.definition_en', 'q.example'])
    .select(['q.example_en', 'q.meaning', 'q.meaning_en', 'q.unit', 'q.breakdown', 'q.choices'])
    .select(['g.code as group', 'g.title as group_title', 'g.title_en as group_title_en'])
    .orderBy('g.position')
    .orderBy('q.position')
    .execute()
}
export type AskedQuestion = Awaited<ReturnType<typeof listAskedQuestions>>[number]

/** The zones of the federation, in its order. */
export async function listPublicZones(tx: Transaction) {
  return tx
    .selectFrom('figures.zones')
    .select(['code', 'name', 'name_en'])
    .orderBy('position')
    .execute()
}
export type PublicZone = Awaited<ReturnType<typeof listPublicZones>>[number]
