import type { Transaction } from '../../../platform/database/database.ts'
import { listPractices, regionsOf } from '../../directory/index.ts'
import { listAskedQuestions, listPublicZones } from './published.ts'

/** What the codes of a release of this exercise are called: see pages/releases/names.ts. */
export async function readNames(tx: Transaction, exercise: string) {
  const questions = await listAskedQuestions(tx, exercise)
  return {
    questions: new Map(questions.map((question) => [question.code, question])),
    regions: regionsOf('ra'),
    zones: await listPublicZones(tx),
    practices: await listPractices(tx),
  }
}
