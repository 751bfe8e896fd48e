import type pg from 'pg'
import type { DemonstrationExercise } from './exercises.ts'
import { insertRows } from './insert-rows.ts'
import { loadReleases } from './load-releases.ts'
import { noonOf } from './member-rows.ts'
import { questionnaireRows } from './questionnaires.ts'
import { followUpRows } from './returns/follow-up-rows.ts'
import { allReturns, returnRows } from './returns/return-rows.ts'
import { follower } from './returns/who-answers.ts'
import { zoneRows } from './zones.ts'

/** Three years of figures, in the owner's transaction: the questionnaires, what the members answered, who is late, and the releases. */
export async function loadFigures(owner: pg.ClientBase, today: string): Promise<void> {
  for (const rows of zoneRows()) await insertRows(owner, rows)
  for (const { exercise, returns } of allReturns(today)) {
    for (const rows of questionnaireRows(exercise)) await insertRows(owner, rows)
    await openAndClose(owner, exercise)
    for (const rows of returnRows(exercise, returns)) await insertRows(owner, rows)
    if (exercise.era === 'current') {
      for (const rows of followUpRows(exercise, returns)) await insertRows(owner, rows)
    }
  }
  await loadReleases(owner, today)
}

async function openAndClose(
  owner: pg.ClientBase,
  { key, openedOn, closedOn }: DemonstrationExercise,
): Promise<void> {
  await owner.query(
    `update figures.exercises set opened_at = $2, opened_by = $3, created_by = $3,
       closed_at = $4, closed_by = case when $4::timestamptz is null then null else $3::uuid end
     where key = $1`,
    [key, noonOf(openedOn), follower.id, closedOn && noonOf(closedOn)],
  )
}
