import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { slugOfCollection } from '../demo/voices.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import {
  leastThresholds,
  thresholdLimits,
  thresholdNames,
} from '../src/platform/federation/thresholds.ts'
import { LEAST_RESPONDENTS } from '../src/protection/estimation.ts'
import { DEFAULT_RULES, SMALL_COUNT_OF_PERSONS } from '../src/protection/primary-rules.ts'
import { type Fields, openSite } from './site.ts'
import { sqlAs } from './sql-as.ts'

const site = await openSite()
const administration = site.as('administration')
const settings = '/equipe/reglages'
const query = <Row extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<Row>(text, [...values])
    return rows
  })
const box = (name: string) => `threshold-${name}`
const set = (thresholds: Readonly<Record<string, string>>) =>
  administration.fillIn(
    settings,
    settings,
    Object.fromEntries(Object.entries(thresholds).map(([name, value]) => [box(name), value])),
  )

describe('the thresholds of the method', () => {
  it('are the same in the settings, in what protects figures, and in the database', async () => {
    assert.deepEqual(thresholdNames, Object.keys(thresholdLimits))
    assert.equal(leastThresholds.members, DEFAULT_RULES.minimumFrequency)
    assert.equal(leastThresholds.percent, DEFAULT_RULES.pPercent)
    assert.equal(leastThresholds.persons, SMALL_COUNT_OF_PERSONS)
    assert.equal(leastThresholds.respondents, LEAST_RESPONDENTS)
    const rows = await query<{ name: string; value: number }>(
      'select name, platform.threshold(name) as value from unnest($1::text[]) as name',
      [thresholdNames],
    )
    assert.deepEqual(
      Object.fromEntries(rows.map(({ name, value }) => [name, value])),
      leastThresholds,
    )
  })

  it('stand against a lower one that someone would write in the table itself', async () => {
    await withConnection(site.database.superuserUrl, async (superuser) => {
      await superuser.query('begin')
      await superuser.query(
        `insert into platform.settings (key, value) values ('thresholds', '{"members": 1, "seats": 2, "voices": 9}')`,
      )
      const { rows } = await superuser.query(
        `select platform.threshold('members') as members, platform.threshold('seats') as seats,
           platform.threshold('voices') as voices, platform.threshold('resources') as resources`,
      )
      await superuser.query('rollback')
      assert.deepEqual(rows, [{ members: 3, seats: 5, voices: 9, resources: 3 }])
    })
  })

  it('are asked by name, and a name that is none hides nothing by mistake: it fails', async () => {
    await assert.rejects(query(`select platform.threshold('membres')`), /no threshold is named/)
  })
})

describe('someone of the administration who changes the thresholds', () => {
  it('reads the method’s, each with how far it may go', async () => {
    const page = await administration.visit(settings)
    for (const name of thresholdNames) {
      assert.equal(
        page.attribute(`input[name=${box(name)}]`, 'value'),
        String(leastThresholds[name]),
      )
    }
    assert.match(page.text('main'), /Nombre de ressources dans une case publiéeDe 3 à 10\./)
    const english = await administration.visit(`/en${settings}`)
    assert.match(english.text('main'), /Number of resources in a published cellFrom 3 to 10\./)
  })

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a lower one', '2', /Écrivez un nombre entre 3 et 10/],
    ['nothing at all', '', /Écrivez ce seuil/],
    ['words', 'cinq', /Écrivez un nombre entier, sans virgule/],
    ['a half', '5,5', /Écrivez un nombre entier, sans virgule/],
    ['one below zero', '-4', /Écrivez un nombre entre 3 et 10/],
    ['one that would hide everything', '4000000000000', /Écrivez un nombre entre 3 et 10/],
  ]
  for (const [what, typed, sentence] of refused) {
    it(`is refused ${what}, what she typed kept`, async () => {
      const answer = await set({ members: typed, voices: '12' })
      assert.equal(answer.status, 422)
      assert.match(answer.text('.error-summary'), sentence)
      assert.equal(answer.count('.error-summary li'), 1)
      assert.equal(answer.attribute(`input[name=${box('members')}]`, 'value') ?? '', typed)
      assert.equal(answer.attribute(`input[name=${box('voices')}]`, 'value'), '12')
      const kept = await query(`select from platform.settings where key = 'thresholds'`)
      assert.equal(kept.length, 0)
    })
  }

  it('is alone to: the team cannot, by the page or by SQL', async () => {
    const thresholds: Fields = { [box('members')]: '5' }
    assert.equal((await site.as('equipe').submit(settings, thresholds)).status, 404)
    await assert.rejects(
      sqlAs(
        site,
        'equipe',
        `insert into platform.settings (key, value) values ('thresholds', '{}')`,
      ),
      /row-level security/,
    )
  })

  it('finds it in the journal, and who saves after her without having read it is told', async () => {
    const standing = (await administration.visit(settings)).attribute(
      'input[name=standing]',
      'value',
    )
    assert.equal((await set({ members: '4' })).status, 303)
    const journal = await administration.visit('/equipe/journal')
    assert.match(journal.text('tbody'), /A changé un réglage : les seuils/)
    const late = await administration.fillIn(settings, settings, {
      [box('members')]: '6',
      standing: standing ?? '',
    })
    assert.equal(late.status, 409)
    assert.match(late.text('.differences'), /Nombre de ressources dans une case publiée.*6.*4/)
    assert.equal((await set({ members: '3' })).status, 303)
  })
})

describe('someone who reads the walls of voices', () => {
  const shown = () =>
    query<{ reading: string; key: string; voices: number; resources: number | null }>(
      'select reading, key, voices, resources from voices.shown_counts order by reading, key',
    )

  it('finds no region under the threshold from the moment it is raised, and finds it again once it is not', async () => {
    const before = await shown()
    const walls = before
      .filter(({ reading }) => reading === 'region' || reading === 'theme')
      .toSorted((a, b) => a.voices - b.voices)
    const [smallest, largest] = [walls.find(({ reading }) => reading === 'region'), walls.at(-1)]
    assert.ok(smallest && largest && smallest.voices < largest.voices)
    const wall = `/paroles?region=${smallest.key}`
    const wider = `/paroles?${largest.reading}=${largest.key}`
    assert.equal((await site.public.visit(wall)).status, 200)

    assert.equal((await set({ voices: String(smallest.voices + 1) })).status, 303)
    assert.equal((await site.public.visit(wall)).status, 404)
    assert.equal((await site.public.visit(wider)).status, 200)
    assert.ok(
      (await shown()).every(
        ({ reading, voices }) => !['region', 'theme'].includes(reading) || voices > smallest.voices,
      ),
    )

    assert.equal((await set({ voices: '5' })).status, 303)
    assert.equal((await site.public.visit(wall)).status, 200)
    assert.deepEqual(await shown(), before)
  })

  it('is not told how many resources gathered the voices of a sentence, nor reads the placeless under it, once too few did', async () => {
    const before = await shown()
    const [prompt] = before.filter(({ reading }) => reading === 'prompt')
    const under = () =>
      query<{ n: number }>(
        'select count(*)::int as n from voices.public_search where prompt_id = $1',
        [prompt?.key],
      )
    const [then] = await under()
    assert.ok(prompt?.resources && then && then.n > 0)
    const most = thresholdLimits.resources.most
    assert.ok(prompt.resources < most, 'the demonstration gathers each sentence in fewer places')
    assert.equal((await set({ resources: String(most) })).status, 303)
    const [now] = await under()
    assert.ok(now && now.n < then.n, `${now?.n} of ${then.n} stay under their sentence`)
    const told = (await shown()).find(({ key }) => key === prompt.key)
    assert.equal(told?.resources ?? null, null)
    const page = await site.public.visit('/paroles')
    assert.match(page.text('main'), new RegExp(`Moins de ${most} ressources les ont`))
    assert.equal((await set({ resources: '3' })).status, 303)
    assert.deepEqual(await shown(), before)
    assert.deepEqual(await under(), [then])
  })
})

describe('someone who tends a collection', () => {
  it('reads its voices from as many as the settings say, and the page says how many', async () => {
    const worker = site.as('ressource')
    const space = '/ma-ressource/la-corde-a-linge/paroles'
    assert.match((await worker.visit(space)).text('main'), /à partir de cinq déjà lues/)
    const collection = `/collectes/${slugOfCollection(0)}`
    assert.equal((await worker.visit(collection)).count('.voices-wall__list'), 1)
    assert.equal((await set({ ownVoices: '100' })).status, 303)
    const page = await worker.visit(collection)
    assert.equal(page.count('.voices-wall__list'), 0)
    assert.match(page.text('main'), /On peut les lire à partir de 100 paroles/)
    assert.match((await worker.visit(space)).text('main'), /à partir de 100 déjà lues/)
    assert.equal((await set({ ownVoices: '5' })).status, 303)
    assert.equal((await worker.visit(collection)).count('.voices-wall__list'), 1)
  })
})
