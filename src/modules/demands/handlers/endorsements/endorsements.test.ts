import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { as } from '../../../../platform/database/database.ts'
import { retention } from '../../retention.ts'

const site = await openSite()
const team = site.as('equipe')
const text = '/redaction/le-dernier-autobus'
const page = '/appuis/le-dernier-autobus'
const canary = 'Fanfare inventée des canaris'
const query = async <T extends object>(sql: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (client) => (await client.query<T>(sql, values)).rows,
  )

const ask = (organisation: string, email: string, more: Record<string, string> = {}) =>
  site.public.submit(page, { organisation, website: '', email, mandated: 'on', ...more })

/** The link of the last mail sent to this address. */
async function linkTo(email: string): Promise<string> {
  const mail = (await site.mails()).filter(({ to }) => to === email).at(-1)
  return /(\/appuis\/lien\/[\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
}

const idOf = async (organisation: string) =>
  (
    await query<{ id: string }>('select id from demands.endorsements where organisation = $1', [
      organisation,
    ])
  )[0]?.id

const shows = async () =>
  (
    await Promise.all(
      [text, page, `/en${page}`].map(async (path) =>
        (await site.public.visit(path)).html.includes(canary) ? path : '',
      ),
    )
  ).filter(Boolean)

describe('an organisation that endorses a text', () => {
  it('shows once it confirmed by its link and the team checked, and leaves at once by the same link', async () => {
    const sent = await ask(canary, 'fanfare@example.org', { website: 'canaris.example.org' })
    assert.equal(sent.location, `${page}?fait=envoye`)
    const link = await linkTo('fanfare@example.org')
    assert.notEqual(link, '')
    const opened = await site.public.visit(link)
    assert.match(opened.text('main'), /Il reste à confirmer/)
    assert.ok(!(await team.visit('/equipe/appuis')).html.includes(canary))
    assert.deepEqual(await shows(), [])

    // A robot that opens every link of a mail confirms nothing.
    await site.public.visit(link)
    assert.match((await site.public.visit(link)).text('main'), /Il reste à confirmer/)
    const confirmed = await site.public.submit(link, {})
    assert.equal(confirmed.location, `${link}?fait=confirme`)
    assert.deepEqual(await shows(), [])
    assert.match((await team.visit('/equipe')).html, /Vérifier 2 appuis/)

    const id = await idOf(canary)
    const checked = await team.submit(`/equipe/appuis/${id}`, { outcome: 'shown', reason: '' })
    assert.equal(checked.location, '/equipe/appuis?fait=montre')
    assert.deepEqual(await shows(), [text, page, `/en${page}`])
    assert.equal(
      (await site.public.visit(page)).attribute('.organisations a[href*=canaris]', 'href'),
      'https://canaris.example.org',
    )
    assert.match((await site.public.visit(link)).text('main'), /paraît sous le texte/)

    const gone = await site.public.submit(`${link}/retrait`, {})
    assert.match(gone.text('h1'), /L’appui est repris/)
    assert.deepEqual(await shows(), [])
    assert.equal(await idOf(canary), undefined)
    assert.equal((await site.public.visit(link)).status, 404)
    assert.equal((await site.public.submit(`${link}/retrait`, {})).status, 404)
  })

  it('leaves nothing of the person who asked, in no table', async () => {
    await ask('Chorale inventée', 'personne.qui.demande@example.org')
    assert.notEqual(await linkTo('personne.qui.demande@example.org'), '')
    const tables = await query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    for (const { name } of tables) {
      const rows = await query(`select 1 from ${name} as t where t::text like $1 limit 1`, [
        '%personne.qui.demande%',
      ])
      assert.equal(rows.length, 0, name)
    }
  })

  it('reads by its link why it is not shown; the team must say', async () => {
    await ask('Orchestre inventé', 'orchestre@example.org')
    const link = await linkTo('orchestre@example.org')
    await site.public.submit(link, {})
    const id = await idOf('Orchestre inventé')
    const silent = await team.submit(`/equipe/appuis/${id}`, { outcome: 'refused', reason: '' })
    assert.equal(silent.status, 422)
    assert.match(silent.text('.field__error'), /Écrivez la raison/)
    await team.submit(`/equipe/appuis/${id}`, { outcome: 'refused', reason: 'Un seul nom suffit.' })
    assert.match((await site.public.visit(link)).text('main'), /Un seul nom suffit/)
    assert.ok(!(await site.public.visit(page)).html.includes('Orchestre inventé'))
  })

  it('stands once under a text, whatever its capitals and accents', async () => {
    const again = await ask('syndicat INVENTE des perrons', 'b@example.org')
    assert.equal(again.status, 409)
    assert.match(again.text('.field__error'), /appuie déjà ce texte/)
    assert.equal(again.attribute('#email', 'value'), 'b@example.org')
    for (const name of ['Le Banc inventé', 'Le banc inventé']) {
      await ask(name, 'banc@example.org')
      await site.public.submit(await linkTo('banc@example.org'), {})
    }
    const [one, other] = [await idOf('Le Banc inventé'), await idOf('Le banc inventé')]
    const show = { outcome: 'shown', reason: '' }
    assert.equal((await team.submit(`/equipe/appuis/${one}`, show)).status, 303)
    assert.equal((await team.submit(`/equipe/appuis/${other}`, show)).status, 409)
  })

  it('is told what is missing in a sentence, and asked to wait after three mails to one mailbox', async () => {
    const empty = await site.public.submit(page, { organisation: '', website: 'rien', email: 'x' })
    assert.equal(empty.status, 422)
    assert.match(empty.text('.error-summary'), /Écrivez le nom de l’organisation/)
    assert.match(empty.text('.error-summary'), /parlez-en d’abord ensemble/)
    for (const n of [1, 2, 3]) await ask(`Banc numéro ${n}`, 'trop@example.org')
    const fourth = await ask('Banc numéro 4', 'trop@example.org')
    assert.equal(fourth.status, 429)
    assert.equal(await idOf('Banc numéro 4'), undefined)
    // What follows « + » is the same mailbox.
    assert.equal((await ask('Banc numéro 5', 'Trop+2@example.org')).status, 429)
  })

  it('writes to a stranger her name and no address in it', async () => {
    for (const name of [
      'Gagnez 1000 $ http://evil.example',
      'Gagnez www.evil',
      'Gagnez evil.example',
      'Gagnez a@evil.example',
    ]) {
      const refused = await ask(name, 'inconnue@example.org')
      assert.equal(refused.status, 422, name)
      assert.match(refused.text('.error-summary'), /Écrivez le nom seul/)
      assert.equal(refused.attribute('#organisation', 'value'), name)
    }
    // A dot in a name is no address.
    assert.equal((await ask('C.A.F.É. St. Inventé inc.', 'inconnue@example.org')).status, 303)
    await query(`delete from demands.endorsements where organisation like 'C.A.F%'`)
  })

  it('cannot endorse what not everyone reads, nor stay under a text that closes', async () => {
    await query(
      `update demands.documents set audience = 'members' where slug = 'le-dernier-autobus'`,
    )
    for (const visitor of [site.public, site.as('voisine'), team]) {
      assert.equal((await visitor.visit(page)).status, 404)
      const asked = await visitor.submit(page, {
        organisation: 'a b',
        website: '',
        email: 'c@example.org',
        mandated: 'on',
      })
      assert.equal(asked.status, 404)
    }
    const read = await site.as('voisine').visit(text)
    assert.equal(read.count('#appuis'), 0)
    await query(
      `update demands.documents set audience = 'public' where slug = 'le-dernier-autobus'`,
    )
  })

  it('is erased after 30 days if it never confirmed, or was refused', async () => {
    const [jeanne] = await query<{ id: string }>(
      `select id from directory.people where name = 'Jeanne Duruban'`,
    )
    const rule = retention.find(({ name }) => name === 'endorsements')
    assert.ok(rule && jeanne)
    assert.equal(await as(jeanne, (tx) => rule.retire(tx, true)), 0)
    await query(
      `update demands.endorsements set asked_at = now() - interval '31 days', checked_at = checked_at - interval '31 days'`,
    )
    const stale = await as(jeanne, (tx) => rule.retire(tx, true))
    assert.equal(stale, 5)
    await as(jeanne, (tx) => rule.retire(tx, false))
    assert.equal(await idOf('Orchestre inventé'), undefined)
    assert.ok(await idOf('Syndicat inventé des perrons'))
  })
})
