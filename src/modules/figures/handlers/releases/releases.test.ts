import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import {
  deposit,
  type ExampleReturn,
  listMembers,
  type NetworkMember,
  writeYear,
} from '../../../../../test/example-year.ts'
import { openSite } from '../../../../../test/site.ts'
import { forgetFigures, sqlAs } from '../../../../../test/sql-as.ts'
import { until, whileNobodyWrites } from '../../../../../test/waiting.ts'
import { closeJobs, openJobs } from '../../../../platform/jobs/jobs.ts'
import { packageRoot } from '../../../../platform/package-root.ts'
import { releaseBuilds } from '../../jobs/release-builds.ts'

/** What the one member that says nothing to the team counted: in no other sum, and nowhere to be read. */
const secret = 31_337
const year = '2025-2026'
const site = await openSite()
const team = site.as('equipe')
const owner = new pg.Client(site.database.superuserUrl)
await owner.connect()
// The site drops its database, and this connection with it, before this file ends.
owner.on('error', () => {})
let members: readonly NetworkMember[] = []
const of = (region: string, at: number): NetworkMember => {
  const found = members.filter((member) => member.region === region)[at]
  assert.ok(found)
  return found
}

before(async () => {
  await forgetFigures(site)
  members = await listMembers(owner)
  await writeYear(owner, year, [
    { code: 'open-hours', unit: 'hours' },
    { code: 'people', unit: 'persons' },
    { code: 'crisis', unit: 'yes-no' },
    { code: 'gap-closes', unit: 'own-words' },
  ])
  // In the first region three answer, one of them to nobody but through totals; elsewhere one in three.
  for (const [at, member] of members.entries()) {
    const place = members.filter(({ region }) => region === 'ra:01').indexOf(member)
    if (place > 2) continue
    const seenBy = place === -1 && at % 3 === 0 ? 'totals' : 'team'
    const words = { 'gap-closes': `Ce que ferme ${member.slug}.` }
    const named = member === of('ra:06', 0) ? ['gap-closes'] : []
    const shown: ExampleReturn = { ...open(at), seenBy, words, named }
    await deposit(owner, year, member, place === 2 ? quiet : shown)
  }
})
after(async () => {
  await owner.end()
})

const open = (at: number): ExampleReturn => ({
  seenBy: 'team',
  answers: {
    'open-hours': 10_903 + 173 * at,
    people: 41 + at,
    crisis: at % 3 === 0 ? 'no' : 'yes',
  },
})
const quiet: ExampleReturn = {
  seenBy: 'totals',
  answers: { 'open-hours': secret, people: 77, crisis: 'no' },
}

const view = `/equipe/portraits/${year}/ensemble`
const question = `${view}/open-hours`
const only = (text: string) => text.replace(/[\s\u00a0\u202f,]/g, '')
async function askForView(): Promise<void> {
  await team.submit(view, {})
  await site.jobsDone()
}
const choices = {
  exercise: year,
  questions: ['open-hours', 'people', 'crisis'],
  zones: 'on',
  regions: 'on',
  parts: 'none',
  estimates: 'network',
  title: '',
  note: '',
}
async function prepare(changes: Record<string, string | readonly string[]> = {}): Promise<string> {
  const { location } = await team.submit('/equipe/diffusions', { ...choices, ...changes })
  assert.match(location ?? '', /^\/equipe\/diffusions\/[0-9a-f-]{36}$/)
  await site.jobsDone()
  return location ?? ''
}
/** The text of one row of a table of places. */
async function rowOf(path: string, place: string): Promise<string> {
  const page = await team.visit(path)
  const anchor = place.replace(':', '-')
  return page.text(`tr:has(#${anchor})`)
}
async function hours(): Promise<Map<string, number>> {
  const { rows } = await owner.query<{ region: string; sum: number }>(`
    select d.region, sum(a.amount) from figures.deposited_answers a join figures.deposits d on d.id = a.deposit_id
    join figures.questions q on q.id = a.question_id where q.code = 'open-hours' group by d.region`)
  return new Map(rows.map(({ region, sum }) => [region, Number(sum)]))
}

describe('the team, which reads the figures of all but one member of a region', () => {
  it('adds up the year, and reads the network, but not that region', async () => {
    assert.match((await team.visit(view)).text('main'), /Aucun ensemble n’a encore été préparé/)
    await askForView()
    const page = await team.visit(view)
    assert.match(page.text('main'), /Ensemble 1/)
    assert.match(await rowOf(question, 'ra:01'), /protégé/)
    const { rows } = await owner.query<{ place: string; value: number }>(
      `select place, value from figures.release_cells where question = 'open-hours' and level = 'region' and not is_hidden`,
    )
    assert.ok(rows.length > 4)
    const counted = await hours()
    for (const { place, value } of rows) assert.equal(value, counted.get(place), place)
  })

  it('reads the whole network, and cannot subtract: another place is hidden too', async () => {
    const { rows } = await owner.query<{ place: string; level: string; is_hidden: boolean }>(
      `select place, level, is_hidden from figures.release_cells where question = 'open-hours' and kind <> 'estimated'`,
    )
    assert.ok(rows.some(({ is_hidden, level }) => level === 'network' && !is_hidden))
    const hidden = rows.filter(({ is_hidden, level }) => is_hidden && level === 'region')
    assert.ok(hidden.length > 1)
  })

  it('is not given a view that would say the same', async () => {
    const { location } = await team.submit(view, {})
    assert.equal(location, `${view}?fait=rien`)
  })

  it('still cannot deduce it by comparing, once a fourth has answered late', async () => {
    await deposit(owner, year, of('ra:01', 3), open(200))
    await askForView()
    assert.match((await team.visit(view)).text('main'), /Ensemble 2/)
    assert.match(await rowOf(question, 'ra:01'), /protégé/)
    const { rows } = await owner.query<{ network: number | null }>(`
      select c.value - coalesce(sum(o.value), 0) as network from figures.release_cells c
      join figures.release_cells o on o.release_id = c.release_id and o.question = c.question and o.level = 'region'
      where c.question = 'open-hours' and c.level = 'network' and c.kind <> 'estimated'
      group by c.release_id, c.value having count(*) filter (where o.is_hidden) = 1`)
    assert.deepEqual(rows, [], 'one hidden region alone is a subtraction away')
  })

  it('reads no answer of it by SQL, nor what each gave to a release', async () => {
    const member = of('ra:01', 2).id
    const answers = await sqlAs(
      site,
      'equipe',
      `select a.amount from figures.deposited_answers a join figures.deposits d on d.id = a.deposit_id
       join figures.returns r on r.id = d.return_id where r.member_id = '${member}'`,
    )
    assert.deepEqual(answers, [])
    await assert.rejects(
      sqlAs(site, 'equipe', 'select value from figures.release_contributions'),
      /permission denied/,
    )
    for (const persona of ['voisine', null] as const) {
      assert.deepEqual(await sqlAs(site, persona, 'select value from figures.release_cells'), [])
    }
  })
})

describe('a release for everyone', () => {
  let release = ''

  it('is checked in the background, and tells what each kind of reader could deduce', async () => {
    const { location } = await team.submit('/equipe/diffusions', choices)
    release = location ?? ''
    await site.jobsDone()
    const page = await team.visit(release)
    const told = page.text('main')
    assert.match(told, /Qui pourrait déduire quoi/)
    assert.match(told, /Quelqu’un de l’extérieur/)
    assert.match(told, /Chacune des \d+ ressources/)
    assert.match(told, /L’équipe/)
    assert.match(told, /avec 2 ensembles qu’elle a déjà lus/)
  })

  it('is nobody’s to read before it is frozen, but the team’s', async () => {
    assert.equal((await site.public.visit(`/en-chiffres/${year}`)).status, 404)
    assert.equal((await site.as('voisine').visit(release)).status, 404)
    assert.equal((await team.visit(`${release}/apercu`)).status, 200)
    assert.match(await rowOf(`${release}/apercu/open-hours`, 'ra:01'), /protégé/)
  })

  it('holds no hidden number, nor any member’s, in its rows, its report or its pages', async () => {
    const id = release.split('/').at(-1)
    const { rows: kept } = await owner.query(
      `select to_jsonb(c)::text as row from figures.release_cells c where release_id = $1
       union all select audit::text from figures.releases where id = $1
       union all select to_jsonb(b)::text from figures.builds b where release_id = $1`,
      [id],
    )
    const pages = await Promise.all(
      [release, `${release}/apercu`, `${release}/apercu/open-hours`, `${release}/figement`].flatMap(
        (path) => [team.visit(path), team.visit(`/en${path}`)],
      ),
    )
    const texts = [...kept.map(({ row }) => row), ...pages.map((page) => page.text('main'))].map(
      only,
    )
    const { rows: hidden } = await owner.query<{ value: number }>(
      `select distinct c.value from figures.release_contributions c
       where release_id = $1 and question = 'open-hours' and kind = 'observed'
       union
       select sum(k.value) from figures.release_cells c
       join figures.release_contributions k on k.release_id = c.release_id and k.question = c.question
         and k.region = c.place and k.kind = 'observed'
       where c.release_id = $1 and c.question = 'open-hours' and c.is_hidden group by c.place`,
      [id],
    )
    assert.ok(hidden.length > 80)
    assert.ok(hidden.some(({ value }) => value === secret))
    const read = hidden.filter(({ value }) =>
      texts.some((text) => new RegExp(`(?<!\\d)${value}(?!\\d)`).test(text)),
    )
    assert.deepEqual(read, [])
  })

  it('says, before it is frozen, how many are still expected', async () => {
    const asked = await team.visit(`${release}/figement`)
    assert.match(
      asked.text('.note--care'),
      /encore ouvert ?89 portraits sont déposés sur 90 : un est encore attendu/,
    )
  })

  it('is frozen by someone: numbered, dated, signed, public, and changed by nobody', async () => {
    const frozen = await team.fillIn(`${release}/figement`, `${release}/figement`, {})
    assert.equal(frozen.location, `${release}?fait=figee`)
    const page = await team.visit(release)
    assert.match(page.text('h1'), /Diffusion 1/)
    assert.match(page.text('main'), /Figée le .+ par /)
    assert.equal((await site.public.visit(`/en-chiffres/${year}`)).status, 200)
    assert.match(
      (await site.public.visit(`/en-chiffres/${year}/open-hours`)).text('main'),
      /protégé/,
    )
    const id = release.split('/').at(-1)
    for (const change of [
      `update figures.releases set title = 'Autre' where id = '${id}'`,
      `update figures.releases set choices = '{}' where id = '${id}'`,
      `delete from figures.releases where id = '${id}'`,
    ]) {
      const answer = await sqlAs(site, 'equipe', `${change} returning id`).catch(() => [])
      assert.deepEqual(answer, [], change)
    }
    await assert.rejects(
      owner.query(`update figures.release_cells set value = 1 where release_id = $1`, [id]),
      /was seen/,
    )
    // Neither do cells leave it, nor enter it.
    const { rows } = await owner.query<{ id: string }>(
      `insert into figures.releases (exercise, audience) values ($1, 'public') returning id`,
      [year],
    )
    const other = rows[0]?.id
    await assert.rejects(
      owner.query('update figures.release_cells set release_id = $1 where release_id = $2', [
        other,
        id,
      ]),
      /was seen/,
    )
    await owner.query(
      `insert into figures.release_cells (release_id, question, level, is_hidden) values ($1, 'other', 'network', true)`,
      [other],
    )
    await assert.rejects(
      owner.query('update figures.release_cells set release_id = $1 where release_id = $2', [
        id,
        other,
      ]),
      /was seen/,
    )
    await owner.query('delete from figures.releases where id = $1', [other])
  })

  it('is not compared with one frozen meanwhile: it must be checked again', async () => {
    const [first, second] = [await prepare({ zones: '' }), await prepare({ regions: '' })]
    assert.equal((await team.submit(`${first}/figement`, {})).status, 303)
    assert.match((await site.public.visit('/')).text('main'), /les réponses arrivaient encore/)
    const refused = await team.submit(`${second}/figement`, {})
    assert.equal(refused.status, 409)
    assert.match(refused.text('main'), /Vérifiez une nouvelle version/)
    const id = second.split('/').at(-1)
    await assert.rejects(
      sqlAs(site, 'equipe', `update figures.releases set frozen_at = now() where id = '${id}'`),
      /was not compared/,
    )
  })

  it('is not frozen under lower thresholds than those asked since: another is made, and says which', async () => {
    const settings = '/equipe/reglages'
    const ask = (percent: string) =>
      site.as('administration').fillIn(settings, settings, { 'threshold-percent': percent })
    const low = await prepare()
    assert.match((await team.visit(low)).text('main'), /à moins de 15 %/)
    assert.equal((await ask('25')).status, 303)
    const refused = await team.submit(`${low}/figement`, {})
    assert.equal(refused.status, 409)
    assert.match(refused.text('main'), /un seuil a été relevé depuis dans les réglages/)
    const id = low.split('/').at(-1)
    await assert.rejects(
      sqlAs(site, 'equipe', `update figures.releases set frozen_at = now() where id = '${id}'`),
      /under lower thresholds/,
    )
    const high = await prepare()
    assert.match((await team.visit(high)).text('main'), /à moins de 25 %/)
    const { rows } = await owner.query(
      `select audit -> 'thresholds' as thresholds from figures.releases where id = $1`,
      [high.split('/').at(-1)],
    )
    assert.deepEqual(rows, [
      { thresholds: { members: 3, percent: 25, persons: 4, respondents: 5 } },
    ])
    // What was made under more than is asked may still be frozen.
    assert.equal((await ask('15')).status, 303)
    assert.equal((await team.submit(`${high}/figement`, {})).status, 303)
  })

  it('counts answers that a member may no longer open to the team, but close', async () => {
    const member = of('ra:01', 2)
    const { rows } = await owner.query<{ id: string }>(
      'select id from figures.returns where exercise = $1 and member_id = $2',
      [year, member.id],
    )
    const id = rows[0]?.id
    const choose = (seenBy: string, named: string) =>
      owner.query(
        'insert into figures.sharing_choices (return_id, seen_by, named_questions, replaced_at) values ($1, $2, $3, now())',
        [id, seenBy, named],
      )
    await assert.rejects(choose('team', '{}'), /were counted/)
    await assert.rejects(choose('totals', '{open-hours}'), /were counted/)
    await choose('totals', '{}')
    // Words are in no total.
    await choose('totals', '{gap-closes}')
  })

  it('is retracted with a reason, and leaves a tombstone', async () => {
    assert.equal((await team.submit(`${release}/retraction`, { reason: '' })).status, 422)
    const reason = 'Une région avait été comptée deux fois.'
    await team.submit(`${release}/retraction`, { reason })
    const { rows } = await owner.query<{ number: number }>(
      'select number from figures.releases where retracted_at is not null',
    )
    const cited = await site.public.visit(`/en-chiffres/${year}?diffusion=${rows[0]?.number}`)
    assert.equal(cited.status, 410)
    assert.match(cited.text('main'), /comptée deux fois/)
    assert.match((await team.visit(release)).text('main'), /comptée deux fois/)
  })
})

describe('a release that its check refuses', () => {
  let release = ''

  it('says why and what would mend it, shows nothing, and cannot be frozen', async () => {
    // Two of the four whose sum is already public agree to be named: each of the others would tell the last.
    const [a, b, c, d] = [of('ra:01', 0), of('ra:01', 1), of('ra:01', 2), of('ra:01', 3)]
    await writeYear(owner, '2024-2025', [{ code: 'open-hours', unit: 'hours' }])
    const others = members.filter(({ region }) => region !== 'ra:01')
    for (const [at, member] of [...others, a, b, c, d].entries()) {
      // Large enough that their sum is not the one to leave out beside another.
      const answers = { 'open-hours': (at < others.length ? 700 : 5000) + 3 * at }
      await deposit(owner, '2024-2025', member, { seenBy: 'totals', answers })
    }
    const first = await prepare({ exercise: '2024-2025', questions: ['open-hours'], zones: '' })
    await team.submit(`${first}/figement`, {})
    for (const member of [a, b]) {
      await owner.query(
        `update figures.sharing_choices set named_questions = '{open-hours}'
         where return_id = (select id from figures.returns where exercise = '2024-2025' and member_id = $1)`,
        [member.id],
      )
    }
    release = await prepare({
      exercise: '2024-2025',
      questions: ['open-hours'],
      zones: '',
      named: 'on',
    })
    const page = await team.visit(release)
    assert.match(page.text('main'), /Une question ne peut pas être protégée/)
    assert.match(page.text('main'), /Ne nommez personne/)
    const id = release.split('/').at(-1)
    const { rows } = await owner.query(
      'select 1 from figures.release_cells where release_id = $1',
      [id],
    )
    assert.deepEqual(rows, [])
    assert.equal((await team.visit(`${release}/apercu`)).status, 404)
    assert.equal((await team.submit(`${release}/figement`, {})).status, 409)
    await assert.rejects(
      sqlAs(site, 'equipe', `update figures.releases set frozen_at = now() where id = '${id}'`),
    )
  })

  it('keeps what was typed when someone has it checked meanwhile, and says so', async () => {
    const id = release.split('/').at(-1)
    const typed = { ...choices, title: 'Titre réécrit', note: 'Un mot.' }
    await closeJobs()
    try {
      await owner.query('insert into figures.builds (release_id) values ($1)', [id])
      const refused = await team.submit(`${release}/choix`, typed)
      assert.equal(refused.status, 409)
      assert.match(refused.text('.error-summary'), /Attendez la fin de la vérification/)
      assert.match(refused.html, /Titre réécrit/)
      await owner.query(
        'delete from figures.builds where release_id = $1 and finished_at is null',
        [id],
      )
    } finally {
      openJobs([releaseBuilds])
    }
  })

  it('is asked for something else, and passes', async () => {
    const mended = await team.fillIn(`${release}/choix`, `${release}/choix`, { named: [] })
    assert.equal(mended.location, release)
    await site.jobsDone()
    assert.match((await team.visit(release)).text('main'), /Personne n’y retrouve/)
  })
})

describe('work that is interrupted', () => {
  const children: ChildProcess[] = []
  after(() => {
    for (const child of children) child.kill('SIGKILL')
  })

  async function start(...args: readonly string[]): Promise<ChildProcess> {
    const { web, jobs } = site.database.urls
    const script = join(packageRoot, 'test/build-process.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', script, web, jobs, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    await once(child.stdout, 'data')
    return child
  }
  const lastBuild = async () => {
    const { rows } = await owner.query<{ step: string; outcome: string; attempts: number }>(
      'select step, outcome, attempts from figures.builds order by asked_at desc limit 1',
    )
    return rows[0]
  }

  it('is begun again by another process when the first is killed, and writes all or nothing', async () => {
    await closeJobs()
    const { location } = await team.submit('/equipe/diffusions', { ...choices, regions: '' })
    const child = await start('build')
    // It cannot have finished when it is killed, however fast it went.
    await whileNobodyWrites(site, 'figures.release_cells', async () => {
      await until('the build to protect', async () => (await lastBuild())?.step === 'protecting')
      child.kill('SIGKILL')
      await once(child, 'exit')
    })
    const id = location?.split('/').at(-1)
    const { rows } = await owner.query(
      'select 1 from figures.release_cells where release_id = $1',
      [id],
    )
    assert.deepEqual(rows, [], 'nothing was written')
    assert.match((await team.visit(location ?? '')).text('main'), /fermer cette page/)

    // As if its silence had lasted.
    await owner.query(
      `update figures.builds set beat_at = now() - interval '1 minute' where finished_at is null`,
    )
    openJobs([releaseBuilds])
    await site.jobsDone()
    assert.deepEqual(await lastBuild(), { step: 'done', outcome: 'passed', attempts: 2 })
    assert.match((await team.visit(location ?? '')).text('main'), /Personne n’y retrouve/)
  })

  it('is given up after three tries that killed their process', async () => {
    await closeJobs()
    const { location } = await team.submit('/equipe/diffusions', choices)
    await owner.query(
      `update figures.builds set attempts = 3, beat_at = now() - interval '1 minute' where finished_at is null`,
    )
    openJobs([releaseBuilds])
    await site.jobsDone()
    assert.match((await team.visit(location ?? '')).text('main'), /interrompue trois fois/)
  })

  it('is stopped by whoever asked, and writes nothing', async () => {
    await closeJobs()
    const { location } = await team.submit('/equipe/diffusions', choices)
    const stopped = await team.submit(`${location}/arret`, {})
    assert.equal(stopped.location, `${location}?fait=arretee`)
    openJobs([releaseBuilds])
    await site.jobsDone()
    assert.match((await team.visit(location ?? '')).text('main'), /a été arrêtée/)
    const dropped = await team.fillIn(`${location}/abandon`, `${location}/abandon`, {})
    assert.equal(dropped.location, '/equipe/diffusions?fait=abandonnee')
    assert.equal((await team.visit(location ?? '')).status, 404)
  })

  it('freezes a release whole or not at all', async () => {
    const release = await prepare({ regions: '' })
    const id = release.split('/').at(-1) ?? ''
    const { rows } = await owner.query<{ id: string }>(
      `select person_id as id from directory.team_roles where role = 'team' and ended_at is null limit 1`,
    )
    const child = await start('freeze', rows[0]?.id ?? '', id)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const numbered = await owner.query('select number from figures.releases where id = $1', [id])
    assert.deepEqual(numbered.rows, [{ number: null }])
    assert.equal((await team.submit(`${release}/figement`, {})).status, 303)
    assert.match((await team.visit(release)).text('h1'), /Diffusion \d/)
  })
})

describe('a release that quotes', () => {
  const quoted = (text: string): readonly string[] => text.match(/Ce que ferme \S+\./g) ?? []
  const readAsPublic = () => sqlAs(site, null, 'select words from figures.release_words')

  it('quotes the member that ticks her words on her own page', async () => {
    const mine = 'Ce que ferme la-corde-a-linge.'
    const choice = `/ma-ressource/la-corde-a-linge/portrait/${year}/choix`
    const choose = (named: string[]) => site.as('ressource').fillIn(choice, choice, { named })
    assert.equal((await choose(['gap-closes'])).status, 303)
    const release = await prepare({ named: 'on', regions: '', zones: '' })
    assert.ok(quoted((await team.visit(`${release}/apercu`)).text('main')).includes(mine))
    assert.equal((await choose([])).status, 303)
    const after = await prepare({ named: 'on', regions: '', zones: '' })
    assert.ok(!quoted((await team.visit(`${after}/apercu`)).text('main')).includes(mine))
  })

  it('shows the team, then everyone, the words of whoever agreed, and of nobody else', async () => {
    const willing = `Ce que ferme ${of('ra:06', 0).slug}.`
    const release = await prepare({ named: 'on', regions: '', zones: '' })
    assert.deepEqual(quoted((await team.visit(`${release}/apercu`)).text('main')), [willing])
    assert.deepEqual(await readAsPublic(), [])

    assert.equal((await team.submit(`${release}/figement`, {})).status, 303)
    assert.deepEqual(await readAsPublic(), [{ words: willing }])
    await assert.rejects(owner.query(`update figures.release_words set words = 'x'`), /was seen/)
    await team.submit(`${release}/retraction`, { reason: 'Elle a changé d’avis.' })
    assert.deepEqual(await readAsPublic(), [])
  })
})

describe('the team that draws zones', () => {
  it('names one, puts regions in it, and takes it away', async () => {
    const path = '/equipe/portraits/zones'
    assert.equal((await team.submit(path, { name: '', nameEn: '' })).status, 422)
    await team.submit(path, { name: 'Rive sud', nameEn: 'South shore' })
    assert.equal((await team.submit(path, { name: 'Rive sud', nameEn: '' })).status, 409)
    await team.fillIn(path, `${path}/carte`, { 'zone-ra:12': 'rive-sud', 'zone-ra:16': 'rive-sud' })
    const { rows } = await owner.query(
      `select region from figures.zone_regions where zone = 'rive-sud' order by region`,
    )
    assert.deepEqual(
      rows.map(({ region }) => region),
      ['ra:12', 'ra:16'],
    )
    await team.fillIn(`${path}/rive-sud/retrait`, `${path}/rive-sud/retrait`, {})
    assert.doesNotMatch((await team.visit(path)).text('main'), /Rive sud/)
  })

  it('reads which regions would gain from being united', async () => {
    const page = await team.visit('/equipe/portraits/zones')
    assert.match(page.text('main'), /un tableau par région, à ne regarder que qui a répondu/)
  })
})
