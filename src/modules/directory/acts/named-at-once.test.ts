import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'

const site = await openSite()
const team = site.as('equipe')
const jeanne = site.as('administration')

const ask = <Row extends object>(question: string, values: unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<Row>(question, values)
    return rows
  })
const add = (name: string, more: Record<string, string> = {}, by = team) =>
  by.submit('/equipe/ressources/nouvelle', { name, locality: 'Laval', ...more })
const several = <T>(count: number, act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)))
const statuses = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).sort((a, b) => a - b)
const bearing = async (name: string) =>
  (
    await ask(
      `select from directory.members where platform.fold(name) = platform.fold($1) and left_on is null`,
      [name],
    )
  ).length

describe('people of the team who press at the same moment', () => {
  it('welcome a member of a name once, and the others are told', async () => {
    const answers = await several(6, () => add('Course Folle'))
    assert.deepEqual(statuses(answers), [303, 409, 409, 409, 409, 409])
    const refused = answers.find(({ status }) => status === 409)
    assert.match(refused?.text('.error-summary') ?? '', /Choisissez un autre nom/)
    assert.equal(await bearing('Course Folle'), 1)
  })

  it('give a name to one of two members, or to a new one', async () => {
    await add('Ren Un')
    await add('Ren Deux')
    const answers = await Promise.all([
      team.submit('/equipe/ressources/ren-un/nom', { name: 'Ren Trois' }),
      jeanne.submit('/equipe/ressources/ren-deux/nom', { name: 'REN TROIS' }),
      add('Rén trois'),
    ])
    assert.deepEqual(statuses(answers), [303, 409, 409])
    assert.equal(await bearing('Ren Trois'), 1)
  })

  it('rename one member: the second reads the name that the first gave', async () => {
    await add('Deux Plumes')
    const answers = await several(2, (index) =>
      team.submit('/equipe/ressources/deux-plumes/nom', { name: `Plume ${index}` }),
    )
    // She who comes when all is done finds the page gone from its address.
    const [first, second] = statuses(answers)
    assert.equal(first, 303)
    assert.ok(second === 404 || second === 409)
    const refused = answers.find(({ status }) => status === 409)
    if (refused) assert.match(refused.text('.error-summary'), /vient de changer ce nom/)
    const { length } = await ask(`select from directory.members where name like 'Plume _'`)
    assert.equal(length, 1)
  })

  it('separate two members into parts of one name: one of them does', async () => {
    await add('Div Un')
    await add('Div Deux')
    const split = (slug: string, other: string) =>
      team.submit(`/equipe/ressources/${slug}/separation`, {
        parts: '2',
        on: today,
        'name-1': 'Partie commune',
        'locality-1': 'Laval',
        'name-2': other,
        'locality-2': 'Laval',
      })
    const [{ today } = { today: '' }] = await ask<{ today: string }>(
      `select (now() at time zone 'America/Toronto')::date::text as today`,
    )
    const answers = await Promise.all([
      split('div-un', 'Reste un'),
      split('div-deux', 'Reste deux'),
    ])
    assert.deepEqual(statuses(answers), [303, 409])
    assert.equal(await bearing('Partie commune'), 1)
  })

  it('add one committee and one practice of a name', async () => {
    const bodies = await several(5, () =>
      team.submit('/equipe/instances', { name: 'Comité course', kind: 'committee', purpose: '' }),
    )
    assert.deepEqual(statuses(bodies), [303, 409, 409, 409, 409])
    const practices = await several(5, () =>
      team.submit('/equipe/pratiques', {
        nameFr: 'Pratique course',
        nameEn: 'Race practice',
        definitionFr: 'd',
        definitionEn: 'd',
      }),
    )
    assert.deepEqual(statuses(practices), [303, 409, 409, 409, 409])
  })

  it('send one invitation to one address', async () => {
    const space = '/ma-ressource/la-corde-a-linge'
    const answers = await several(3, () =>
      site
        .as('ressource')
        .submit(`${space}/invitations`, { name: 'Une', email: 'une-seule@example.org' }),
    )
    assert.deepEqual(statuses(answers), [303, 409, 409])
    // Past its days it no longer waits: the address may be invited again.
    await ask(
      `update directory.invitations set expires_at = now() where email = 'une-seule@example.org'`,
    )
    await ask(
      `update directory.invitations set email = 'encore@example.org' where email = 'une-seule@example.org'`,
    )
    const again = await site
      .as('ressource')
      .submit(`${space}/invitations`, { name: 'Une', email: 'encore@example.org' })
    assert.equal(again.status, 303)
  })

  it('accept a file while someone adds one of its members: the plan is shown anew, or the name is taken', async () => {
    for (let round = 0; round < 3; round += 1) {
      const names = Array.from({ length: 40 }, (_, index) => `Heurt ${round} ${index}`)
      const table = `Nom;Ville\n${names.map((name) => `${name};Laval`).join('\n')}\n`
      const sent = await team.submit('/equipe/ressources/import', {
        file: new File([table], 'liste.csv'),
      })
      const path = sent.location ?? ''
      const [accepted, added] = await Promise.all([
        team.fillIn(path, `${path}/acceptation`, {}),
        (async () => {
          await new Promise((resolve) => setTimeout(resolve, round * 25))
          return add(names[round] ?? '', {}, jeanne)
        })(),
      ])
      assert.ok([303, 409].includes(accepted.status), `accepted: ${accepted.status}`)
      assert.ok([303, 409].includes(added.status), `added: ${added.status}`)
      assert.equal(await bearing(names[round] ?? ''), 1)
    }
  })
})

describe('a day that makes no sense', () => {
  it('is refused when a member joins after today', async () => {
    const refused = await add('Futur', { joinedOn: '9999-12-31' })
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /pas encore venu/)
    const table = 'Nom;Ville;Membre depuis\nFutur;Laval;9999-12-31\n'
    const sent = await team.submit('/equipe/ressources/import', {
      file: new File([table], 'futur.csv'),
    })
    assert.match(
      (await team.visit(sent.location ?? '')).text('main'),
      /aujourd’hui ou un jour passé/,
    )
  })

  it('is refused when a member moves, merges or separates before it joined', async () => {
    await add('Vieux Un', { joinedOn: '2020-01-01' })
    await add('Vieux Deux', { joinedOn: '2020-01-01' })
    const before = '1000-01-01'
    const answers = [
      await team.submit('/equipe/ressources/vieux-un/demenagement', {
        locality: 'Rimouski',
        on: before,
      }),
      await team.submit('/equipe/ressources/fusion', {
        members: 'vieux-un vieux-deux',
        into: 'vieux-un',
        on: before,
      }),
      await team.submit('/equipe/ressources/vieux-un/separation', {
        parts: '2',
        on: before,
        'name-1': 'Vieille part',
        'locality-1': 'Laval',
        'name-2': 'Vieille autre part',
        'locality-2': 'Laval',
      }),
    ]
    for (const answer of answers) {
      assert.equal(answer.status, 422)
      assert.match(answer.text('.error-summary'), /après l’arrivée.*1er janvier 2020/)
    }
  })
})
