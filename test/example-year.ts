import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { AnswerKind, Unit } from '../src/modules/figures/tables.ts'

/*
 * A year of returns written through the owner, for tests of what is made of them. Nothing of it was ever counted by anyone.
 */

export type ExampleQuestion = { readonly code: string; readonly unit: Unit }
export type ExampleReturn = {
  readonly seenBy: 'team' | 'totals'
  readonly named?: readonly string[]
  /** Code of the question → amount, or the code of a choice. */
  readonly answers: Readonly<Record<string, number | string>>
  /** Code of the question → what was said of it. */
  readonly words?: Readonly<Record<string, string>>
}
export type NetworkMember = { readonly id: string; readonly slug: string; readonly region: string }

/** The members of today, by region. */
export async function listMembers(owner: pg.Client): Promise<readonly NetworkMember[]> {
  const { rows } = await owner.query<NetworkMember>(
    'select id, slug, region from directory.members where left_on is null order by region, slug',
  )
  return rows
}

/** An opened year that asks these questions. */
export async function writeYear(
  owner: pg.Client,
  key: string,
  questions: readonly ExampleQuestion[],
): Promise<void> {
  const [from = ''] = key.split('-')
  await owner.query(
    `insert into figures.exercises (key, starts_on, ends_on, due_on) values ($1, $2, $3, $3)`,
    [key, `${from}-04-01`, `${Number(from) + 1}-03-31`],
  )
  const group = randomUUID()
  await owner.query(
    `insert into figures.question_groups (id, exercise, code, title, position) values ($1, $2, 'all', 'Tout', 1)`,
    [group, key],
  )
  for (const [at, { code, unit }] of questions.entries()) {
    await owner.query(
      `insert into figures.questions (exercise, group_id, code, label, unit, position) values ($1, $2, $3, $3, $4, $5)`,
      [key, group, code, unit, at + 1],
    )
  }
  await owner.query('update figures.exercises set opened_at = now() where key = $1', [key])
}

/** What one member deposits: a first version, or a correction. */
export async function deposit(
  owner: pg.Client,
  exercise: string,
  member: NetworkMember,
  { seenBy, named = [], answers, words = {} }: ExampleReturn,
): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into figures.returns (exercise, member_id) values ($1, $2)
     on conflict (exercise, member_id) do update set exercise = excluded.exercise returning id`,
    [exercise, member.id],
  )
  const [{ id: of } = { id: '' }] = rows
  await owner.query(
    'update figures.sharing_choices set replaced_at = now() where return_id = $1 and replaced_at is null',
    [of],
  )
  await owner.query(
    'insert into figures.sharing_choices (return_id, seen_by, named_questions) values ($1, $2, $3)',
    [of, seenBy, named],
  )
  const deposited = await owner.query<{ id: string }>(
    `insert into figures.deposits (return_id, version, region)
     values ($1, (select count(*) + 1 from figures.deposits where return_id = $1), $2) returning id`,
    [of, member.region],
  )
  for (const [code, said] of Object.entries(answers)) {
    const kind: AnswerKind = typeof said === 'string' ? 'choice' : said === 0 ? 'zero' : 'number'
    await owner.query(
      `insert into figures.deposited_answers (deposit_id, question_id, kind, amount, words)
       select $1, id, $4, $5, $6 from figures.questions where exercise = $2 and code = $3`,
      [
        deposited.rows[0]?.id,
        exercise,
        code,
        kind,
        typeof said === 'number' ? said : null,
        typeof said === 'string' ? said : '',
      ],
    )
  }
  for (const [code, said] of Object.entries(words)) {
    await owner.query(
      `insert into figures.deposited_answers (deposit_id, question_id, kind, words)
       select $1, id, 'words', $4 from figures.questions where exercise = $2 and code = $3`,
      [deposited.rows[0]?.id, exercise, code, said],
    )
  }
}
