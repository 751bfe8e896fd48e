import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { planPaths } from '../paths.ts'
import { linesSeen, livingSeen } from '../rules/seen.ts'

const site = await openSite()
const team = site.as('equipe')
const standing = 'ce-qui-nous-tient-ensemble'

const query = <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })
const [{ id: outcome } = { id: '' }] = await query<{ id: string }>(
  `select id from plan.items where slug = 'on-a-une-releve-qui-sait-comment-on-decide-ici'`,
)
const [{ id: activity } = { id: '' }] = await query<{ id: string }>(
  `select i.id from plan.items i join plan.plans p on p.id = i.plan_id where p.slug = $1 and i.kind = 'activity' order by i.position limit 1`,
  [standing],
)
const [{ id: principle } = { id: '' }] = await query<{ id: string }>(
  `select id from plan.items where kind = 'principle' order by position limit 1`,
)
const [{ id: typed } = { id: '' }] = await query<{ id: string }>(
  `select id from plan.indicators where kind = 'typed' order by label limit 1`,
)

describe('someone of the team who presses four times', () => {
  const sent: readonly (readonly [string, string, string, Readonly<Record<string, string>>])[] = [
    [
      'a reading',
      'plan.readings',
      planPaths.reading(standing, typed),
      {
        exercise: '2026-2027',
        value: '3',
        source: 'Registre',
        sentence: 'Compté.',
        version: '0',
        seen: livingSeen(undefined, null),
      },
    ],
    [
      'an item',
      'plan.items',
      planPaths.addition(standing),
      { kind: 'principle', text: 'Prendre le temps' },
    ],
    [
      'an indicator',
      'plan.indicators',
      planPaths.itemIndicators(standing, outcome),
      { kind: 'typed', label: 'Relève formée' },
    ],
    [
      'a text that is pasted',
      'plan.items',
      planPaths.pastingAcceptance(standing),
      { text: 'Orientation : Se relayer', seen: linesSeen([]) },
    ],
    [
      'the review of a year',
      'demands.documents',
      planPaths.review(standing),
      { exercise: '2024-2025' },
    ],
    [
      'a stage',
      'plan.activity_stages',
      planPaths.itemStages(standing, activity),
      { stage: 'done', since: '2026-01-15' },
    ],
    ['an order', 'plan.moves', planPaths.itemMove(standing, principle), { to: 'after' }],
    ['a plan', 'plan.plans', planPaths.team, { title: 'Le plan pressé', from: '2031', years: '5' }],
    ['what is taken out', 'plan.removals', planPaths.itemRemoval(standing, principle), {}],
    ['that it is hidden', 'platform.administrative_acts', planPaths.hiding(standing), {}],
    ['that it is public', 'platform.administrative_acts', planPaths.publication(standing), {}],
    [
      'that an indicator is followed no longer',
      'plan.indicators where retired_at is not null',
      planPaths.indicatorRetirement(standing, typed),
      {},
    ],
  ]
  for (const [what, table, path, fields] of sent) {
    it(`writes ${what} once, and is answered each time`, async () => {
      const count = async () => {
        const [row] = await query<{ count: number }>(`select count(*)::int as count from ${table}`)
        return row?.count ?? 0
      }
      const before = await count()
      const submission = randomUUID()
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => team.submit(path, { ...fields, submission })),
      )
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303, 303, 303],
      )
      assert.equal(new Set(answers.map(({ location }) => location)).size, 1)
      assert.equal(await count(), before + 1)
    })
  }

  it('revises a line once; the others are told that it changed', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() =>
        team.submit(planPaths.item(standing, outcome), { text: 'On a une relève', seen: '1' }),
      ),
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409, 409])
  })
})

describe('two people of the team who say who carries an activity', () => {
  it('do not undo each other: the second is told, and keeps what she chose', async () => {
    const [{ id } = { id: '' }] = await query<{ id: string }>(
      `select i.id from plan.items i join plan.plans p on p.id = i.plan_id where p.slug = $1 and i.kind = 'activity' order by i.position limit 1`,
      [standing],
    )
    const members = await query<{ id: string }>(
      `select id from directory.members where left_on is null order by slug limit 2`,
    )
    const [one = '', two = ''] = members.map((member) => member.id)
    const path = planPaths.itemTies(standing, id)
    const opened = await team.visit(planPaths.item(standing, id))
    const [, ties = ''] = [...opened.html.matchAll(/name="seen" value="([\w-]{22})"/g)][0] ?? []
    assert.equal((await team.submit(path, { seen: ties, members: [one] })).status, 303)
    const late = await site.as('administration').submit(path, { seen: ties, members: [two] })
    assert.equal(late.status, 409)
    assert.match(late.text('main'), /quelqu’un a changé ces liens entre-temps/)
    assert.ok(late.html.includes(two))
    assert.deepEqual(
      await query('select member_id from plan.activity_members where activity_id = $1', [id]),
      [{ member_id: one }],
    )
  })

  it('cannot note a stage that is to come', async () => {
    const [{ id } = { id: '' }] = await query<{ id: string }>(
      `select i.id from plan.items i join plan.plans p on p.id = i.plan_id where p.slug = $1 and i.kind = 'activity' order by i.position limit 1`,
      [standing],
    )
    const later = await team.submit(planPaths.itemStages(standing, id), {
      stage: 'done',
      since: '9999-12-31',
    })
    assert.equal(later.status, 422)
    assert.match(later.text('main'), /Écrivez un jour qui est venu/)
  })
})
