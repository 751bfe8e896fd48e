import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'

const site = await openSite()
const query = async <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })

const ways = '/equipe/paroles/facon-de-lire'
const themes = '/equipe/paroles/themes'

it('lets the people of a committee read with the team, while their term runs and it is named', async () => {
  const team = site.as('equipe')
  const neighbour = site.as('voisine')
  const [body] = await query<{ id: string; name: string }>(
    `select id, name from directory.bodies where kind <> 'assembly' and ended_on is null limit 1`,
  )
  assert.ok(body)
  await query(
    `insert into directory.body_terms (body_id, seat, holder_name, person_id, starts_on)
     select $1, 'lecture', name, id, current_date - 1 from directory.people where name = 'Colette Fuseau'`,
    [body.id],
  )
  const reader = site.as('deleguee')
  assert.equal((await reader.visit('/lecture')).status, 404)

  const page = await team.visit(ways)
  assert.match(page.text('select[name=committee]'), new RegExp(body.name))
  const set = { readers: '2', months: '12' }
  assert.equal((await team.submit(ways, { ...set, committee: body.id })).status, 303)
  assert.equal((await team.visit(ways)).attribute('option[selected]', 'value'), body.id)
  assert.equal((await reader.visit('/lecture')).status, 200)
  assert.equal((await reader.visit(ways)).status, 404)
  const space = await reader.visit('/ma-ressource/la-corde-a-linge')
  assert.equal(space.count('a[href="/lecture"]'), 1)
  assert.equal((await neighbour.visit('/compte')).count('a[href="/lecture"]'), 0)

  const forged = await team.submit(ways, { ...set, committee: crypto.randomUUID() })
  assert.equal(forged.status, 422)
  assert.match(forged.text('.field__error'), /Choisissez une instance/)

  assert.equal((await team.submit(ways, { readers: '1', months: '12', committee: '' })).status, 303)
  assert.equal((await reader.visit('/lecture')).status, 404)
  assert.equal((await reader.visit('/compte')).count('a[href="/lecture"]'), 0)
  assert.equal((await neighbour.visit('/lecture')).status, 404)
})

it('adds a theme, names it otherwise everywhere, and refuses an address that serves', async () => {
  const team = site.as('equipe')
  const theme = {
    code: 'le-bruit',
    name: 'Le bruit',
    nameEn: 'Noise',
    stems: 'bruit, vacarm  bruit',
  }
  assert.equal((await team.submit(themes, { ...theme, name: '' })).status, 422)
  assert.equal((await team.submit(themes, { ...theme, code: 'Le Bruit' })).status, 422)
  assert.equal((await team.submit(themes, theme)).status, 303)
  // Without a place of its own, after the others.
  assert.match((await team.visit(themes)).text('tbody tr:last-child'), /Le bruit/)
  const taken = await team.submit(themes, { ...theme, name: 'Autre nom' })
  assert.equal(taken.status, 409)
  assert.equal(taken.attribute('input[name=name]', 'value'), 'Autre nom')

  const path = `${themes}/le-bruit`
  assert.equal((await team.visit(path)).attribute('input[name=stems]', 'value'), 'bruit vacarm')
  assert.equal((await team.visit(`${themes}/rien`)).status, 404)
  assert.equal((await team.submit(`${themes}/rien`, { name: 'Rien' })).status, 404)

  const [shown] = await query<{ key: string }>(
    `select key from voices.shown_counts where reading = 'theme' limit 1`,
  )
  const renamed = {
    name: 'Un nom tout neuf',
    nameEn: 'A brand new name',
    stems: 'neuf',
    position: '3',
  }
  assert.equal((await team.submit(`${themes}/${shown?.key}`, renamed)).status, 303)
  assert.match((await site.public.visit('/paroles')).html, /Un nom tout neuf/)
  assert.match((await site.public.visit('/en/paroles')).html, /A brand new name/)
})

it('learns which words recur that no theme proposes, and no empty word', async () => {
  const team = site.as('equipe')
  const words = async () => (await team.visit(themes)).text('.voices-recurring').split(/ \d+\s*/)
  const before = await words()
  assert.ok(before.length > 5, before.join())
  const [first = ''] = before
  for (const empty of ['quelqu', 'avant', 'etait', 'person', 'tout'])
    assert.ok(!before.includes(empty))
  const theme = { code: 'ce-qui-revient', name: 'Ce qui revient', nameEn: '', stems: first }
  assert.equal((await team.submit(themes, theme)).status, 303)
  assert.ok(!(await words()).includes(first))
})

it('joins a theme to another, and takes one out: no voice is lost, and the walls know at once', async () => {
  const team = site.as('equipe')
  const of = async (theme: string) => {
    const [row] = await query<{ noted: number; shown: number; offered: number }>(
      `select (select count(*) from voices.voice_themes where theme = $1)::int as noted,
         (select count(*) from voices.public_search where themes @> array[$1])::int as shown,
         (select count(*) from voices.prompts where themes @> array[$1])::int as offered`,
      [theme],
    )
    assert.ok(row)
    return row
  }
  const [leaving, joined] = (
    await query<{ key: string }>(
      `select key from voices.shown_counts where reading = 'theme' order by voices desc limit 2`,
    )
  ).map(({ key }) => key)
  assert.ok(leaving && joined)
  await query('update voices.prompts set themes = array[$1]', [leaving])
  const [both] = await query<{ noted: number }>(
    'select count(distinct voice_id)::int as noted from voices.voice_themes where theme = any ($1)',
    [[leaving, joined]],
  )
  const all = (await query('select from voices.voices')).length
  const removal = `${themes}/${leaving}/retrait`
  assert.match(
    (await team.visit(`${themes}/${leaving}`)).text('.confirmation'),
    new RegExp(`^Retirer ce thème ?${(await of(leaving)).noted} paroles`),
  )

  assert.equal((await team.submit(removal, { into: leaving })).status, 409)
  assert.equal((await team.submit(removal, { into: 'rien' })).status, 409)
  assert.equal((await site.as('facilitatrice').submit(removal, { into: joined })).status, 404)
  const done = await team.submit(removal, { into: joined })
  assert.equal(done.location, `${themes}?fait=reuni`)
  assert.match((await team.visit(`${themes}?fait=reuni`)).text('.note'), /plus qu’un/)
  assert.deepEqual(await of(leaving), { noted: 0, shown: 0, offered: 0 })
  const after = await of(joined)
  assert.equal(after.noted, both?.noted)
  assert.ok(after.offered > 0)
  const [shown] = await query<{ voices: number }>(
    `select voices from voices.shown_counts where reading = 'theme' and key = $1`,
    [joined],
  )
  assert.equal(shown?.voices, after.shown)
  assert.equal((await site.public.visit(`/paroles?theme=${leaving}`)).status, 404)
  assert.equal((await team.submit(removal, {})).status, 404)

  assert.equal((await team.submit(`${themes}/${joined}/retrait`, { into: '' })).status, 303)
  assert.equal((await site.public.visit(`/paroles?theme=${joined}`)).status, 404)
  assert.equal((await query('select from voices.voices')).length, all)
})

it('asks members, reads every answer with what it allows, and says until when', async () => {
  const team = site.as('equipe')
  const path = '/equipe/paroles/appels/ce-que-ca-change'
  const page = await team.visit(path)
  assert.equal(page.count('.voice'), 20)
  assert.match(page.text('.voice__place'), /Permis : La lire entre nous/)
  assert.equal((await team.submit(path, { closesOn: '1990-01-01' })).status, 422)
  assert.equal((await team.submit(`${path}-rien`, { closesOn: '' })).status, 404)
  const delegate = site.as('deleguee')
  const own = '/ma-ressource/la-corde-a-linge/paroles'
  const answer = `${own}/temoignages/ce-que-ca-change`
  const [call] = await query<{ opens_on: string }>(
    `select opens_on::text from voices.testimony_calls where slug = 'ce-que-ca-change'`,
  )
  assert.equal((await team.submit(path, { closesOn: call?.opens_on ?? '' })).status, 303)

  // Closed: who answered revises and takes back, who did not no longer answers.
  assert.match((await delegate.visit(own)).text('main'), /Revoir votre réponse/)
  const revised = { words: 'Nous gardons la clé.', uses: ['internal'] }
  assert.equal((await delegate.submit(answer, revised)).location, `${own}?fait=repondu`)
  assert.match((await delegate.visit(`${own}?fait=repondu`)).text('.note'), /gardée/)
  assert.doesNotMatch((await site.public.visit('/paroles/temoignages')).html, /la clé/)
  assert.equal((await delegate.submit(`${answer}/retrait`, {})).location, `${own}?fait=repris`)
  assert.match((await delegate.visit(answer)).text('main'), /Vous avez repris/)
  assert.equal((await team.visit(path)).count('.voice'), 19)
})
