import type { Transaction } from '../../../platform/database/database.ts'
import type { MemberOfYear, YearReturns } from '../rules/releasing/year-returns.ts'

/**
 * What the members deposited for an exercise: the last version of each, with the region it was deposited from. `wholes`: of
 * a year that only tells how large each member was, without its parts and words.
 */
export async function readReturns(
  tx: Transaction,
  exercise: string,
  membersAtTheEnd: readonly MemberOfYear[],
  asked: 'everything' | 'wholes' = 'everything',
): Promise<YearReturns> {
  const questions = await tx
    .selectFrom('figures.questions')
    .where('exercise', '=', exercise)
    .select(['code', 'unit'])
    .orderBy('position')
    .execute()
  const deposits = await tx
    .selectFrom('figures.deposits as d')
    .innerJoin('figures.returns as r', 'r.id', 'd.return_id')
    .where('r.exercise', '=', exercise)
    .distinctOn('d.return_id')
    .select(['d.id', 'r.member_id as member', 'd.region'])
    .orderBy('d.return_id')
    .orderBy('d.version', 'desc')
    .execute()
  const answers = await tx
    .selectFrom('figures.deposited_answers as a')
    .innerJoin('figures.questions as q', 'q.id', 'a.question_id')
    .where('q.exercise', '=', exercise)
    .$if(asked === 'wholes', (read) => read.where('a.part', '=', '').where('a.kind', '!=', 'words'))
    .select(['a.deposit_id', 'q.code as question', 'a.part', 'a.kind', 'a.amount', 'a.words'])
    .execute()
  const memberOf = new Map(deposits.map(({ id, member }) => [id, member]))
  const regions = new Map(membersAtTheEnd.map(({ id, region }) => [id, region]))
  for (const { member, region } of deposits) regions.set(member, region)
  return {
    exercise,
    questions,
    members: [...regions].map(([id, region]) => ({ id, region })),
    answers: answers.flatMap(({ deposit_id, ...answer }) => {
      const member = memberOf.get(deposit_id)
      return member === undefined ? [] : [{ ...answer, member }]
    }),
  }
}
