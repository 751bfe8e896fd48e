import type pg from 'pg'
import { type DemonstrationExercise, exercisesAsOf } from './exercises.ts'
import { identifierOf } from './identifiers.ts'
import { insertRows, type TableRows } from './insert-rows.ts'
import { memberId, noonOf } from './member-rows.ts'
import { type FrozenRelease, frozenEras, readFrozen } from './releases/frozen.ts'
import { releaseChoicesOf } from './releases/request-of.ts'
import { follower } from './returns/who-answers.ts'

/** What the team wrote at the head of each. */
const notes = {
  before: '',
  last: 'La Chaîne et La Trame sont devenues La Chaîne et la Trame : deux portraits d’hier en font un. Les jours de fermeture se comptent désormais en jours entiers.',
  current: '',
} as const

/** Two releases that were frozen, and the one that is being prepared. */
export async function loadReleases(owner: pg.ClientBase, today: string): Promise<void> {
  const exercises = exercisesAsOf(today)
  await insertRows(owner, {
    table: 'figures.releases',
    rows: [...frozenEras, 'current' as const].map((era) => releaseRow(exercises[era], today)),
  })
  for (const era of frozenEras) {
    for (const rows of frozenRows(exercises[era], readFrozen(era))) await insertRows(owner, rows)
  }
  // The database freezes a release at the instant it is asked to; these were frozen long ago.
  await owner.query('alter table figures.releases disable trigger user')
  for (const [index, era] of frozenEras.entries()) {
    const { key, frozenOn } = exercises[era]
    await owner.query(
      `update figures.releases set number = $2, passed = true, audit = $3,
         built_at = $4::timestamptz - interval '1 hour', frozen_at = $4, frozen_by = $5 where id = $1`,
      [
        releaseId(key),
        index + 1,
        JSON.stringify(readFrozen(era).audit),
        noonOf(frozenOn ?? today),
        follower.id,
      ],
    )
  }
  await owner.query('alter table figures.releases enable trigger user')
}

function releaseRow({ era, key, frozenOn }: DemonstrationExercise, today: string) {
  return {
    id: releaseId(key),
    exercise: key,
    audience: 'public',
    note: notes[era],
    choices: releaseChoicesOf(era),
    created_at: noonOf(frozenOn ?? today),
    created_by: follower.id,
  }
}

function releaseId(exercise: string): string {
  return identifierOf('release', exercise)
}

function frozenRows({ key }: DemonstrationExercise, frozen: FrozenRelease): TableRows[] {
  const release_id = releaseId(key)
  return [
    {
      table: 'figures.release_cells',
      rows: frozen.cells.map(
        ([
          question,
          part,
          level,
          place,
          kind,
          value,
          least,
          most,
          respondents,
          members,
          coverage_band,
          coverage,
        ]) => ({
          release_id,
          question,
          part,
          level,
          place,
          kind,
          is_hidden: value === null,
          value,
          least,
          most,
          respondents,
          members,
          coverage_band,
          coverage,
        }),
      ),
    },
    {
      table: 'figures.release_named',
      rows: frozen.named.map(([question, part, member, value]) => ({
        release_id,
        question,
        part,
        member_id: memberId(member),
        value,
      })),
    },
    {
      table: 'figures.release_words',
      rows: frozen.words.map(([question, member, words]) => ({
        release_id,
        question,
        member_id: memberId(member),
        words,
      })),
    },
    {
      table: 'figures.release_contributions',
      rows: frozen.contributions.map(([question, part, member, region, kind, value]) => ({
        release_id,
        question,
        part,
        member_id: memberId(member),
        region,
        kind,
        value,
      })),
    },
  ]
}
