import type { Transaction } from '../../../platform/database/database.ts'
import { listAskedQuestions, listPublicZones } from './published.ts'

/** What a release of an exercise may be asked to show: own words are nobody's figure. None while it is not open. */
export async function readPublishable(tx: Transaction, exercise: string) {
  const open = await tx
    .selectFrom('figures.exercises')
    .where('key', '=', exercise)
    .where('opened_at', 'is not', null)
    .select('key')
    .executeTakeFirst()
  const asked = open ? await listAskedQuestions(tx, exercise) : []
  return {
    questions: asked.filter(({ unit }) => unit !== 'own-words'),
    hasZones: (await listPublicZones(tx)).length > 0,
  }
}
