import type { Transaction } from '../../../platform/database/database.ts'

export async function idOfGroup(
  tx: Transaction,
  exercise: string,
  code: string,
): Promise<string | undefined> {
  const group = await tx
    .selectFrom('figures.question_groups')
    .where('exercise', '=', exercise)
    .where('code', '=', code)
    .select('id')
    .executeTakeFirst()
  return group?.id
}
