import type { Transaction } from '../../../platform/database/database.ts'
import { hasNewsSince } from '../queries/consolidated-view.ts'
import type { ReleaseChoices } from '../rules/releasing/release-choices.ts'
import { askForBuild } from './ask-for-build.ts'

export type AskForViewResult =
  | { outcome: 'asked'; id: string }
  | { outcome: 'under-way' }
  /** Nothing was deposited or chosen since the last one: it would say the same. */
  | { outcome: 'nothing-new' }
  | { outcome: 'not-found' }

/** Everything, as finely as the team may read it. */
const everything: Omit<ReleaseChoices, 'questions'> = {
  zones: true,
  regions: true,
  parts: 'network',
  estimates: 'network',
  named: false,
}

/** Has every question of a year added up for the team, as it may read it: a release of its own, compared with those before. */
export async function askForView(
  tx: Transaction,
  person: { readonly id: string },
  exercise: string,
): Promise<AskForViewResult> {
  const open = await tx
    .selectFrom('figures.exercises')
    .where('key', '=', exercise)
    .where('opened_at', 'is not', null)
    .select('key')
    .forUpdate()
    .executeTakeFirst()
  if (!open) return { outcome: 'not-found' }
  const running = await tx
    .selectFrom('figures.builds as b')
    .innerJoin('figures.releases as r', 'r.id', 'b.release_id')
    .where('r.exercise', '=', exercise)
    .where('r.audience', '=', 'team')
    .where('b.finished_at', 'is', null)
    .select('b.id')
    .executeTakeFirst()
  if (running) return { outcome: 'under-way' }
  if (!(await hasNewsSince(tx, exercise))) return { outcome: 'nothing-new' }

  const questions = await tx
    .selectFrom('figures.questions as q')
    .innerJoin('figures.question_groups as g', 'g.id', 'q.group_id')
    .where('q.exercise', '=', exercise)
    .where('q.unit', '<>', 'own-words')
    .select('q.code')
    .orderBy('g.position')
    .orderBy('q.position')
    .execute()
  const choices: ReleaseChoices = { ...everything, questions: questions.map(({ code }) => code) }
  const { id } = await tx
    .insertInto('figures.releases')
    .values({
      exercise,
      audience: 'team',
      choices: JSON.stringify(choices),
      created_by: person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await askForBuild(tx, person, id)
  return { outcome: 'asked', id }
}
