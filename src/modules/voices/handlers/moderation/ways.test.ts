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
