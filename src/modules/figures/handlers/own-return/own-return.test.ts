import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { forgetFigures, sqlAs } from '../../../../../test/sql-as.ts'
import { withConnection } from '../../../../platform/database/connect.ts'

const site = await openSite()
await forgetFigures(site)
const team = site.as('equipe')
const worker = site.as('ressource')
const colleague = site.as('deleguee')
const neighbour = site.as('voisine')
const year = '2025-2026'
const space = '/ma-ressource/la-corde-a-linge/portrait'
const own = `${space}/${year}`
const page = (group: string) => `${own}/groupes/${group}`

await prepare('2024-2025')
await prepare(year)

/** The team opens a year of the ready questionnaire. */
async function prepare(key: string) {
  await team.submit('/equipe/portraits', { year: key, from: 'ready' })
  await team.submit(`/equipe/portraits/${key}/ouverture`, {
    dueOn: '2099-06-15',
    anyway: 'on',
  })
}

/** Everything that must be answered, and nothing else. */
const required: Record<string, Record<string, string>> = {
  people: { 'people-reached': '150' },
  activities: { activities: '338', 'group-participations': '4 020' },
  'one-to-one': { 'individual-interventions': '2 300' },
  opening: { 'opening-hours': '35' },
  team: { positions: '3,4' },
  funding: { 'mission-funding-asked': '310 000', 'mission-funding-received': '190 000' },
}
async function fillRequired(key: string) {
  for (const [group, fields] of Object.entries(required)) {
    const path = `${space}/${key}/groupes/${group}`
    assert.equal((await worker.fillIn(path, path, fields)).status, 303, group)
  }
}

describe('a worker with a telephone and no script', () => {
  it('finds what is asked, and goes from page to page by one button', async () => {
    const first = await worker.visit(space)
    assert.match(first.text('main'), /Portrait 2025-2026.*Pas commencé/)
    const people = await worker.fillIn(page('people'), page('people'), { 'people-reached': '150' })
    assert.equal(people.location, page('activities'))
    const kept = await worker.visit(page('people'))
    assert.equal(kept.attribute('#people-reached', 'value'), '150')
    assert.match(kept.text('[role=status]'), /^Gardé à .* Rien n’est déposé/)
    assert.match((await worker.visit(own)).text('main'), /Commencé : 1 réponse sur 42/)
  })

  it('answers in its own words, over several lines', async () => {
    const words = 'Deux soirs par semaine.\n\nDes personnes que nous devons refuser.'
    await worker.fillIn(page('funding'), page('funding'), { 'gap-closes': words })
    const rows = await sqlAs(
      site,
      'ressource',
      `select a.words from figures.answers a join figures.questions q on q.id = a.question_id where q.code = 'gap-closes'`,
    )
    assert.deepEqual(rows, [{ words }])
  })

  it('answers zero, does not apply, or does not know: three things that are not the same', async () => {
    const sent = await worker.fillIn(page('opening'), page('opening'), {
      'opening-hours': '35',
      'open-evenings.kind': 'zero',
      'weekend-days.kind': 'not-applicable',
      'closure-days.kind': 'unknown',
      'closure-days.why': 'Le cahier est resté dans l’ancien local.',
    })
    assert.equal(sent.location, page('waiting'))
    const rows = await sqlAs(
      site,
      'ressource',
      `select q.code, a.kind, a.amount, a.words from figures.answers a join figures.questions q on q.id = a.question_id
       where q.code in ('open-evenings', 'weekend-days', 'closure-days', 'opening-hours') order by q.code`,
    )
    assert.deepEqual(rows, [
      {
        code: 'closure-days',
        kind: 'unknown',
        amount: null,
        words: 'Le cahier est resté dans l’ancien local.',
      },
      { code: 'open-evenings', kind: 'zero', amount: 0, words: '' },
      { code: 'opening-hours', kind: 'number', amount: 35, words: '' },
      { code: 'weekend-days', kind: 'not-applicable', amount: null, words: '' },
    ])
  })

  it('is told what to write, keeps what she typed, and loses none of the other answers', async () => {
    const mistakes: readonly (readonly [string, RegExp])[] = [
      ['12.000', /sans point ni virgule/],
      ['environ 40', /votre meilleure estimation.*« environ 40 »/],
      ['-5', /zéro ou plus/],
      ['99999999', /au plus 1 000 000.*un chiffre de trop/],
      ['2026-03-31', /comme une date/],
      ['=SOMME(A1)', /pas la formule/],
      ['beaucoup', /Écrivez un nombre, par exemple 40/],
      ['12 000,5', /nombre entier/],
    ]
    for (const [typed, sentence] of mistakes) {
      const refused = await worker.fillIn(page('people'), page('people'), {
        'new-people': typed,
        'relatives-reached': '25',
      })
      assert.equal(refused.status, 422, typed)
      assert.match(refused.text('.error-summary'), sentence)
      assert.match(
        refused.text('.error-summary a[href="#new-people"]'),
        /^« Parmi elles, combien venaient pour la première fois \? » Écrivez/,
        'of six questions, she reads which one',
      )
      assert.equal(refused.attribute('#new-people', 'value'), typed)
      assert.equal(refused.attribute('#relatives-reached', 'value'), '25')
    }
    const after = await worker.visit(page('people'))
    assert.equal(after.attribute('#relatives-reached', 'value'), '25', 'the other answer is kept')
    const both = await worker.fillIn(page('people'), page('people'), {
      'people-reached': '150',
      'people-reached.kind': 'unknown',
    })
    assert.match(both.text('.error-summary'), /une question n’a qu’une réponse/)
  })

  it('divides a number by age where she can', async () => {
    await worker.fillIn(page('people'), page('people'), {
      'people-reached.part.18-30': '40',
      'people-reached.part.31-64': '200',
    })
    const asked = await worker.visit(page('people'))
    assert.match(asked.text('#q-people-reached .note--care'), /Les parties font 240/)
    await worker.fillIn(page('people'), page('people'), { 'people-reached.part.31-64': '90' })
    assert.equal((await worker.visit(page('people'))).count('#q-people-reached .note--care'), 0)
  })

  it('is told which part of a number to mend', async () => {
    const field = 'group-participations.part.self-help'
    const path = page('activities')
    const refused = await worker.fillIn(path, path, { [field]: '-1' })
    assert.match(
      refused.text('.error-summary'),
      /« Combien de participations en tout \? » \(.+\) Écrivez/,
    )
  })

  it('reads her dollars again to the cent, as she typed them', async () => {
    const path = page('funding')
    await worker.fillIn(path, path, { 'other-funding': '5 740,50' })
    assert.match((await worker.visit(`${own}/relecture`)).text('main'), /5 740,50 \$/)
    await worker.fillIn(path, path, { 'other-funding': '5 740' })
    const whole = (await worker.visit(`${own}/relecture`)).text('main')
    assert.match(whole, /5 740 \$/)
    assert.doesNotMatch(whole, /5 740,/)
    await worker.fillIn(path, path, { 'other-funding': '' })
  })

  it('reads in English what she typed in French', async () => {
    const path = `/en${page('activities')}`
    await worker.fillIn(page('activities'), page('activities'), { activities: '4 020' })
    const english = await worker.visit(path)
    assert.equal(english.attribute('#activities', 'value'), '4\u00a0020')
    assert.match(english.text('h1'), /Your group activities/)
  })
})

describe('two people who answer at once', () => {
  it('both find what they wrote, when it is not the same question', async () => {
    const drawn = await colleague.visit(page('team'))
    const seen = drawn.attribute('[name=seen]', 'value') ?? ''
    await worker.fillIn(page('team'), page('team'), { positions: '3,4' })
    const sent = await colleague.submit(page('team'), { seen: seen, 'people-employed': '5' })
    assert.equal(sent.status, 303)
    const after = await worker.visit(page('team'))
    assert.equal(after.attribute('#positions', 'value'), '3,4')
    assert.equal(after.attribute('#people-employed', 'value'), '5')
  })

  it('see what the other wrote, when it is', async () => {
    const seen = (await colleague.visit(page('team'))).attribute('[name=seen]', 'value') ?? ''
    await worker.fillIn(page('team'), page('team'), { departures: '2' })
    const sent = await colleague.submit(page('team'), {
      seen: seen,
      positions: '3,4',
      'people-employed': '5',
      departures: '3',
    })
    assert.equal(sent.status, 409)
    assert.match(sent.text('#q-departures [role=status]'), /une autre personne .* a répondu : 2/)
    assert.equal(sent.attribute('#departures', 'value'), '3')
    assert.equal((await worker.visit(page('team'))).attribute('#departures', 'value'), '2')

    const again = await colleague.submit(page('team'), {
      seen: sent.attribute('[name=seen]', 'value') ?? '',
      positions: '3,4',
      'people-employed': '5',
      departures: '3',
    })
    assert.equal(again.status, 303)
    assert.equal((await worker.visit(page('team'))).attribute('#departures', 'value'), '3')
  })

  it('is told of it after a mistake too, and leaves alone what she did not touch', async () => {
    const drawn = await colleague.visit(page('team'))
    const shown = { positions: '3,4', 'people-employed': '5' }
    await worker.fillIn(page('team'), page('team'), { departures: '6', positions: '4,4' })
    const mistyped = await colleague.submit(page('team'), {
      ...shown,
      seen: drawn.attribute('[name=seen]', 'value') ?? '',
      departures: 'une douzaine',
    })
    assert.equal(mistyped.status, 422)
    const told = await colleague.submit(page('team'), {
      ...shown,
      seen: mistyped.attribute('[name=seen]', 'value') ?? '',
      departures: '12',
    })
    assert.equal(told.status, 409)
    assert.match(told.text('#q-departures [role=status]'), /une autre personne .* a répondu : 6/)
    const stands = await worker.visit(page('team'))
    assert.equal(stands.attribute('#positions', 'value'), '4,4')
    assert.equal(stands.attribute('#departures', 'value'), '6')
    const back = { positions: '3,4', departures: '3' }
    assert.equal((await worker.fillIn(page('team'), page('team'), back)).status, 303)
  })

  it('is told so by the page that saves by itself, which writes over nothing', async () => {
    const seen = (await colleague.visit(page('team'))).attribute('[name=seen]', 'value') ?? ''
    await worker.fillIn(page('team'), page('team'), { departures: '4' })
    const save = async (fields: Record<string, string>) => {
      const answer = await colleague.request(page('team'), {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(fields),
      })
      return answer.json()
    }
    const typed = { positions: '3,4', 'people-employed': '5', departures: '1' }
    const first = await save({ seen: seen, ...typed })
    assert.equal(first.outcome, 'conflict')
    const second = await save({ seen: first.seen, ...typed })
    assert.equal(second.outcome, 'conflict', 'still not seen')
    assert.equal((await worker.visit(page('team'))).attribute('#departures', 'value'), '4')
    const mended = await save({ seen: first.seen, ...typed, departures: 'environ 4' })
    assert.equal(mended.outcome, 'mend')
  })
})

describe('nobody but the member', () => {
  it('finds its draft: not the team, not a neighbour, not the public', async () => {
    for (const stranger of [team, neighbour, site.as('administration')]) {
      for (const path of [space, own, page('people'), `${own}/relecture`]) {
        assert.equal((await stranger.visit(path)).status, 404, path)
      }
    }
    assert.match((await site.public.visit(own)).location ?? '', /^\/connexion/)
  })

  it('reads it in the database either', async () => {
    const read = async (persona: Parameters<typeof sqlAs>[1]) =>
      (await sqlAs(site, persona, 'select * from figures.answers')).length
    assert.ok((await read('ressource')) > 0)
    assert.ok((await read('deleguee')) > 0)
    for (const persona of ['equipe', 'administration', 'voisine', 'facilitatrice', null] as const) {
      assert.equal(await read(persona), 0, String(persona))
    }
  })

  it('writes in it', async () => {
    const written = `insert into figures.answers (return_id, question_id, kind, amount)
      select r.id, q.id, 'number', 1 from figures.returns r, figures.questions q
      where r.exercise = q.exercise and q.code = 'volunteers' and r.exercise = '2025-2026'`
    await assert.rejects(sqlAs(site, 'equipe', written), /row-level security/)
    const neighbours = await sqlAs(site, 'voisine', `${written} returning 1`)
    assert.equal(neighbours.length, 0, 'she sees no return but her own')
  })
})

describe('before she deposits', () => {
  it('is told what is left, with the way to it', async () => {
    const summary = await worker.visit(`${own}/relecture`)
    assert.match(summary.text('.note--care'), /Avant de déposer/)
    assert.ok(summary.count(`.note--care a[href="${page('funding')}#q-mission-funding-asked"]`) > 0)
    assert.equal(summary.count(`form[action="${own}/depot"]`), 0)
    await worker.submit(`${own}/depot`, { seen: '', seenBy: 'team' })
    assert.deepEqual(await sqlAs(site, 'ressource', 'select * from figures.deposits'), [])
  })

  it('is asked for another number where it cannot be', async () => {
    await fillRequired(year)
    await worker.fillIn(page('people'), page('people'), { 'new-people': '151' })
    const summary = await worker.visit(`${own}/relecture`)
    assert.match(summary.text('.note--care'), /elles ne peuvent pas être plus nombreuses/)
    await worker.fillIn(page('people'), page('people'), {
      'new-people': '151',
      'new-people.comment': 'C’est pourtant vrai.',
    })
    assert.match((await worker.visit(`${own}/relecture`)).text('.note--care'), /plus nombreuses/)
    await worker.fillIn(page('people'), page('people'), { 'new-people': '40' })
  })

  it('finds nothing ticked, and must choose', async () => {
    const summary = await worker.visit(`${own}/relecture`)
    const action = `${own}/depot`
    assert.equal(summary.count(`form[action="${action}"] input:checked`), 0)
    const refused = await worker.fillIn(`${own}/relecture`, action, {})
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /Choisissez qui peut voir ces chiffres/)
  })

  it('is told before she signs how many questions she leaves empty, and where', async () => {
    const summary = await worker.visit(`${own}/relecture`)
    const note = 'section[aria-labelledby=deposer] .note'
    assert.match(summary.text(note), /\d+ questions restent sans réponse/)
    assert.match(summary.text(`${note} a[href="${page('association')}"]`), /vie associative : 6/)
  })

  it('does not sign what she has not read', async () => {
    const read = (await worker.visit(`${own}/relecture`)).attribute('[name=seen]', 'value') ?? ''
    await colleague.fillIn(page('association'), page('association'), { volunteers: '15' })
    const refused = await worker.submit(`${own}/depot`, { seen: read, seenBy: 'team' })
    assert.equal(refused.status, 409)
    assert.match(refused.text('[role=status]'), /une réponse a changé/)
  })
})

describe('a deposit', () => {
  const deposit = (fields: Record<string, string | string[]>) =>
    worker.fillIn(`${own}/relecture`, `${own}/depot`, fields)
  const readByTeam = () =>
    sqlAs(
      site,
      'equipe',
      `select q.code from figures.deposited_answers a join figures.questions q on q.id = a.question_id order by q.code`,
    )

  it('of totals and of her own words gives the team those words to read, and that there is one', async () => {
    const done = await deposit({ seenBy: 'totals', named: ['gap-closes', 'transport-obstacle'] })
    assert.equal(done.location, `${own}?fait=depose`)
    const home = await worker.visit(own)
    assert.match(home.text('main'), /les totaux seulement/)
    assert.match(home.text('main'), /C’est déposé.* 25 questions restent sans réponse/)
    assert.doesNotMatch(home.text('main'), /rien n’attend de vous ici/)
    assert.doesNotMatch(
      home.text('main'),
      /Vous pouvez encore déposer|Relire et déposer|Rien n’est coché/,
    )
    assert.deepEqual(await readByTeam(), [{ code: 'gap-closes' }])
    assert.equal((await sqlAs(site, 'equipe', 'select * from figures.deposits')).length, 1)
    assert.deepEqual(await sqlAs(site, 'voisine', 'select * from figures.deposits'), [])
    assert.deepEqual(await sqlAs(site, 'voisine', 'select * from figures.deposited_answers'), [])
  })

  it('keeps where she was and what she offered that day', async () => {
    const [row] = await sqlAs(site, 'ressource', 'select region, practices from figures.deposits')
    assert.match(String(row?.region), /^ra:/)
    assert.ok(Array.isArray(row?.practices) && row.practices.length > 0)
  })

  it('is signed today, where it is, and grants itself no delay, in the database too', async () => {
    const mine = `(select return_id from figures.deposits limit 1)`
    const me = `(select deposited_by from figures.deposits limit 1)`
    for (const statement of [
      `insert into figures.deposits (return_id, version, deposited_by, region)
       values (${mine}, 9, ${me}, 'ra:10')`,
      `insert into figures.deposits (return_id, version, deposited_by, region, deposited_at)
       select return_id, 9, deposited_by, region, '1999-01-01' from figures.deposits limit 1`,
      `insert into figures.extensions (exercise, member_id, until_on, is_granted, decided_at)
       select exercise, member_id, '2030-01-01', true, now() from figures.returns limit 1`,
      `insert into figures.sharing_choices (return_id, seen_by, chosen_by, chosen_at, replaced_at)
       values (${mine}, 'team', ${me}, '1999-01-01', now())`,
      // Where it is and today, but out of order.
      `insert into figures.deposits (return_id, version, deposited_by, region)
       select return_id, 9, deposited_by, region from figures.deposits limit 1`,
      `insert into figures.extensions (exercise, member_id, until_on, asked_by, asked_at)
       select exercise, member_id, '2030-01-01', ${me}, '1999-01-01' from figures.returns limit 1`,
      `insert into figures.extensions (exercise, member_id, until_on, asked_by)
       select exercise, member_id, '2030-01-01', null from figures.returns limit 1`,
    ]) {
      await assert.rejects(sqlAs(site, 'ressource', statement), /row-level security/, statement)
    }
    // When a choice ended is not the member's to say.
    const [ended] = await sqlAs(
      site,
      'ressource',
      `update figures.sharing_choices set replaced_at = '1999-01-01' where replaced_at is null returning replaced_at = now() as today`,
    )
    assert.equal(ended?.today, true)
  })

  it('may be changed: named for one figure and her words, the team reads those and nothing else', async () => {
    const changed = await worker.submit(`${own}/choix`, {
      seenBy: 'totals',
      named: ['activities', 'gap-closes', 'no-such-question'],
    })
    assert.equal(changed.location, `${own}?fait=choix`)
    assert.deepEqual(await readByTeam(), [{ code: 'activities' }, { code: 'gap-closes' }])
    const again = await worker.visit(`${own}/choix`)
    assert.equal(again.count('[name=named][value=gap-closes][checked]'), 1, 'her tick is kept')
    await worker.submit(`${own}/choix`, { seenBy: 'team' })
    assert.ok((await readByTeam()).length > 8)
    await worker.submit(`${own}/choix`, { seenBy: 'totals' })
    assert.deepEqual(await readByTeam(), [])
  })

  it('is not opened to the team once it counts in figures that were seen, and closes still', async () => {
    await withConnection(site.database.superuserUrl, async (owner) => {
      const { rows } = await owner.query<{ id: string }>(
        `insert into figures.releases (exercise, audience) values ('2025-2026', 'team') returning id`,
      )
      const id = rows[0]?.id
      await owner.query(
        `insert into figures.release_contributions (release_id, question, member_id, region, kind, value)
         select $1, 'people-reached', r.member_id, 'ra:01', 'observed', 7 from figures.returns r`,
        [id],
      )
      await owner.query(
        'update figures.releases set built_at = now(), passed = true where id = $1',
        [id],
      )
    })
    // It was open once: what was audited then may be read again.
    const again = await worker.submit(`${own}/choix`, { seenBy: 'team' })
    assert.equal(again.location, `${own}?fait=choix`)
    await withConnection(site.database.superuserUrl, (owner) =>
      owner.query('delete from figures.sharing_choices'),
    )
    await withConnection(site.database.superuserUrl, (owner) =>
      owner.query(
        `insert into figures.sharing_choices (return_id, seen_by, chosen_by)
         select return_id, 'totals', deposited_by from figures.deposits where version = 1`,
      ),
    )
    for (const chosen of [{ seenBy: 'team' }, { seenBy: 'totals', named: ['people-reached'] }]) {
      const held = await worker.submit(`${own}/choix`, chosen)
      assert.equal(held.status, 409)
      assert.match(held.text('.error-summary'), /comptent déjà dans des totaux/)
      const deposited = await deposit(chosen)
      assert.equal(deposited.status, 409)
      assert.match(deposited.text('.error-summary'), /dès le prochain portrait/)
    }
    assert.deepEqual(await readByTeam(), [])
    const kept = await worker.submit(`${own}/choix`, { seenBy: 'totals', named: ['activities'] })
    assert.equal(kept.location, `${own}?fait=choix`)
    assert.deepEqual(await readByTeam(), [{ code: 'activities' }])
    await worker.submit(`${own}/choix`, { seenBy: 'totals' })
    await withConnection(site.database.superuserUrl, async (owner) => {
      await owner.query(`set session_replication_role = replica`)
      await owner.query('delete from figures.release_contributions')
      await owner.query('delete from figures.releases')
    })
  })

  it('is corrected by a new version, under the choice that stands; the same one is not signed twice', async () => {
    const same = await deposit({})
    assert.equal(same.location, `${own}?fait=rien`)
    await worker.fillIn(page('activities'), page('activities'), { activities: '340' })
    const changed = (await worker.visit(own)).text('main')
    assert.match(changed, /puis modifié.*Vos chiffres déposés comptent/)
    assert.doesNotMatch(changed, /dernier jour|À déposer avant|Demander un délai/)
    assert.equal((await deposit({})).location, `${own}?fait=depose`)
    const versions = await sqlAs(
      site,
      'ressource',
      `select d.version, a.amount from figures.deposits d join figures.deposited_answers a on a.deposit_id = d.id
       join figures.questions q on q.id = a.question_id where q.code = 'activities' order by 1`,
    )
    assert.deepEqual(
      versions.map(({ amount }) => amount),
      [338, 340],
    )
    assert.deepEqual(await readByTeam(), [])
  })

  it('is not changed afterwards, by nobody', async () => {
    for (const statement of [
      'update figures.deposited_answers set amount = 1',
      'delete from figures.deposits',
    ]) {
      await assert.rejects(sqlAs(site, 'ressource', statement), /permission denied/)
    }
    await assert.rejects(
      sqlAs(
        site,
        'ressource',
        `insert into figures.deposited_answers (deposit_id, question_id, kind, amount)
         select d.id, q.id, 'number', 1 from figures.deposits d, figures.questions q
         where q.exercise = '2025-2026' and q.code = 'people-waiting'`,
      ),
      /row-level security/,
    )
  })
})

describe('the year after', () => {
  it('lies beside the fields, and a number far from it asks for a few words, once', async () => {
    await prepare('2026-2027')
    const path = `${space}/2026-2027/groupes/activities`
    assert.match((await worker.visit(path)).text('#q-activities .question__last'), /2025-2026 ?340/)
    const first = await worker.fillIn(path, path, { activities: '900' })
    assert.equal(first.location, `${path}?pas=mot`)
    const asked = await worker.visit(`${path}?pas=mot`)
    assert.match(asked.text('#q-activities .note--care'), /2,6 fois plus qu’en 2025-2026/)
    assert.match(asked.text('form > .wrap .note--care'), /une réponse est à revoir/)
    const second = await worker.fillIn(path, path, {})
    assert.match(second.location ?? '', /one-to-one$/, 'it does not insist')
    await worker.fillIn(path, path, { 'activities.comment': 'Un deuxième local.' })
    const summary = await worker.visit(`${space}/2026-2027/relecture`)
    assert.doesNotMatch(summary.text('.note--care'), /fois plus/)
  })

  it('gives more time to who asks for it, within reason', async () => {
    const path = `${space}/2026-2027/delai`
    const early = await worker.submit(path, { untilOn: '2099-06-01', reason: '' })
    assert.match(early.text('.error-summary'), /Choisissez un jour après le 15 juin 2099/)
    const late = await worker.submit(path, { untilOn: '2100-06-01', reason: '' })
    assert.match(late.text('.error-summary'), /Choisissez un jour avant/)
    const asked = await worker.submit(path, { untilOn: '2099-07-15', reason: 'Déménagement' })
    assert.equal(asked.location, `${space}/2026-2027?fait=delai`)
    assert.match((await worker.visit(path)).text('main'), /n’a pas encore répondu/)
    assert.equal((await worker.submit(path, { untilOn: '2099-07-16', reason: '' })).status, 409)
    assert.deepEqual(await sqlAs(site, 'voisine', 'select * from figures.extensions'), [])
  })

  it('takes no more answers once it is closed, and keeps them', async () => {
    const path = `${space}/2026-2027/groupes/activities`
    const drawn = await worker.visit(path)
    await team.submit('/equipe/portraits/2026-2027/fermeture', {})
    const seen = drawn.attribute('[name=seen]', 'value') ?? ''
    const late = await worker.submit(path, { seen, activities: '7' })
    assert.equal(late.status, 409)
    assert.match(late.text('.error-summary'), /Copiez ailleurs.*le portrait est fermé/)
    assert.equal(late.attribute('#activities', 'value'), '7', 'what she typed is before her eyes')
    const home = `${space}/2026-2027`
    for (const [address, fields] of [
      [`${home}/collage`, { cells: 'activities\t7', group: '' }],
      [`${home}/classeur/acceptation`, { seen: '', answers: '[]' }],
    ] as const) {
      assert.equal((await worker.submit(address, fields)).location, home)
    }
    assert.match((await worker.visit(home)).text('main'), /Ce portrait est fermé/)
    const summary = await worker.visit(`${space}/2026-2027/relecture`)
    assert.match(summary.text('main'), /Ce portrait est fermé.*900/)
    assert.equal(summary.count('main form'), 0)
  })
})
