import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withConnection } from '../src/platform/database/connect.ts'
import { openSite } from './site.ts'

const site = await openSite()

const incident = {
  information: 'Noms et courriels de douze personnes invitées',
  circumstances: 'Une liste envoyée à une mauvaise adresse.',
  happenedOn: '2026-03-02',
  happenedWhen: '',
  knownOn: '2026-03-03',
  peopleConcerned: '12',
  risk: 'Faible : des adresses professionnelles déjà publiques.',
  isSerious: 'no',
  notices: '',
  measures: 'Destruction confirmée par écrit.',
}

describe('anyone', () => {
  it('reads at the foot of a page who answers for personal information', async () => {
    const home = await site.public.visit('/')
    assert.match(home.text('footer'), /Personne responsable .* : Jeanne Duruban/)
  })

  it('reads what is kept, for how long, and by whom to have it erased', async () => {
    const page = await site.public.visit('/vie-privee')
    // Someone who just confided a sentence finds what is kept of it, for how long, and how to take it back.
    assert.match(
      page.text('main'),
      /La phrase confiée, ce que vous permettez d’en faire, et la semaine/,
    )
    assert.equal(page.attribute('main a[href="/paroles/retrait"]', 'href'), '/paroles/retrait')
    assert.equal(page.status, 200)
    assert.equal(page.count('tbody tr'), 11)
    assert.match(page.text('main'), /Quel document de travail vous avez ouvert.*90 jours/s)
    assert.match(page.text('main'), /vos amendements/)
    assert.match(page.text('main'), /Vos messages et vos consultations.*Cinq ans/s)
    assert.match(page.text('main'), /effacée 12 mois après/)
    assert.match(page.text('main'), /L’adresse de courriel n’est pas gardée/)
    assert.equal(
      page.attribute('main a[href^="mailto:"]', 'href'),
      'mailto:vieprivee@lacourtepointe.example.org',
    )
  })

  it('is asked to sign in before seeing data, and finds no register', async () => {
    assert.match(
      (await site.public.visit('/mon-compte/mes-donnees')).location ?? '',
      /^\/connexion/,
    )
    assert.match(
      (await site.public.visit('/equipe/vie-privee/incidents')).location ?? '',
      /^\/connexion/,
    )
  })
})

describe('someone with an account', () => {
  it('sees her name, her address, her spaces and her mandate, and takes them away', async () => {
    const json = await (await site.as('deleguee').request('/mon-compte/mes-donnees.json')).json()
    assert.equal(json.person[0].name, 'Colette Fuseau')
    assert.match(json.account[0].email, /@.*example\.org$/)
    assert.equal(json.spaces[0].member, 'La Corde à linge')
    assert.equal(json.mandates[0].kind, 'delegate')
    assert.ok(json.sessions.length >= 1)

    const file = await site.as('deleguee').request('/mon-compte/mes-donnees.csv')
    const csv = Buffer.from(await file.arrayBuffer()).toString()
    assert.match(csv, /^\uFEFFtable;row;field;value\r\n/)
    assert.match(csv, /person;1;name;Colette Fuseau/)
  })

  it('reads them in words and in days, not as a table names them', async () => {
    const text = (await site.as('deleguee').visit('/mon-compte/mes-donnees')).text('main')
    assert.match(text, /Vos mandats : une ligne/)
    assert.match(text, /Genreporte le siège/)
    assert.match(text, /Premier jour\d+(er)? \S+ \d{4}/)
    assert.match(text, /AppareilAutre appareil/)
    assert.doesNotMatch(text, /starts_on|holder_name|T\d\d:\d\d:|: une ligneRien/)
    const english = (await site.as('deleguee').visit('/en/mon-compte/mes-donnees')).text('main')
    assert.match(english, /Your mandates: one row/)
  })

  it('reads what she signed a line for each kind, its keys left to the files', async () => {
    await withConnection(site.database.superuserUrl, (client) =>
      client.query(`
        insert into directory.verifications (member_id, verified_on, verified_by, through)
        select m.id, day::date, p.id, 'space' from directory.members m, directory.people p,
          unnest(array['2024-01-05', '2025-02-06', '2026-01-07']) as day
        where m.name = 'La Corde à linge' and p.name = 'Colette Fuseau'`),
    )
    const page = await site.as('deleguee').visit('/mon-compte/mes-donnees')
    const signed = await (await site.as('deleguee').request('/mon-compte/mes-donnees.json')).json()
    const text = page.text('main')
    assert.match(text, /Pages vérifiées\d+ fois, du 5 janvier 2024 au /)
    for (const { row_id, what } of signed.signed) {
      assert.ok(!text.includes(row_id) && !text.includes(what), what)
    }
  })

  it('finds no proof of hers in what she takes: neither token nor key', async () => {
    const json = await (await site.as('deleguee').request('/mon-compte/mes-donnees.json')).text()
    assert.doesNotMatch(json, /token|hash|public_key|credential/)
  })

  it('is not let into the registers, which do not exist for her', async () => {
    for (const path of [
      '/equipe/vie-privee',
      '/equipe/vie-privee/conservation',
      '/equipe/vie-privee/incidents',
    ]) {
      assert.equal((await site.as('ressource').visit(path)).status, 404)
      assert.equal((await site.as('equipe').visit(path)).status, 404)
    }
  })

  it('is asked to confirm before her account is closed, then is erased for good', async () => {
    const asked = await site.as('voisine').submit('/mon-compte/suppression', {})
    assert.equal(asked.status, 422)
    assert.match(asked.text('.error-summary'), /Cochez la case/)

    const closed = await site.as('voisine').submit('/mon-compte/suppression', { understood: 'on' })
    assert.equal(closed.status, 200)
    assert.match(closed.text('h1'), /Votre compte est fermé/)

    assert.match((await site.as('voisine').visit('/mon-compte')).location ?? '', /^\/connexion/)
    const left = await withConnection(site.database.superuserUrl, (client) =>
      client.query(`
        select (select count(*)::int from directory.people where name = 'Nour Delatrame') as names,
          (select count(*)::int from accounts.users where email like 'nour.delatrame%') as addresses,
          (select count(*)::int from directory.people where erased_at is not null) as erased`),
    )
    assert.deepEqual(left.rows[0], { names: 0, addresses: 0, erased: 1 })
  })

  it('cannot leave when she alone administers the site, and is told what to do', async () => {
    const kept = await site
      .as('administration')
      .submit('/mon-compte/suppression', { understood: 'on' })
    assert.equal(kept.status, 409)
    assert.match(kept.text('.note'), /Donnez d’abord ce rôle/)
    assert.equal((await site.as('administration').visit('/mon-compte')).status, 200)
  })
})

describe('the administration', () => {
  it('records an incident with its eight elements, corrects it, and keeps both', async () => {
    const recorded = await site
      .as('administration')
      .submit('/equipe/vie-privee/incidents', incident)
    assert.equal(recorded.status, 303)
    const address = recorded.location ?? ''
    const page = await site.as('administration').visit(address)
    assert.equal(page.count('main dt'), 8)

    const corrected = await site
      .as('administration')
      .fillIn(`${address}/correction`, `${address}/correction`, { peopleConcerned: '14' })
    assert.equal(corrected.status, 303)
    assert.match((await site.as('administration').visit(address)).text('.note'), /a été corrigée/)
    const list = await site.as('administration').visit('/equipe/vie-privee/incidents')
    assert.equal(list.count('tbody tr'), 1)
  })

  it('is reminded of a serious incident until its notices are written, and nobody else is', async () => {
    const serious = { ...incident, isSerious: 'yes' }
    const recorded = await site.as('administration').submit('/equipe/vie-privee/incidents', serious)
    const address = recorded.location ?? ''
    const page = await site.as('administration').visit(address)
    assert.equal(page.text('h1'), 'Incident du 2 mars 2026')
    assert.match(page.text('.note'), /Il reste à aviser la Commission et les personnes/)
    const awaits = async (who: 'administration' | 'equipe', of = address) =>
      (await site.as(who).visit('/equipe')).count(`main a[href="${of}"]`)
    assert.ok((await awaits('administration')) > 0)
    assert.equal(await awaits('equipe'), 0)

    const notices = 'À la Commission et aux douze personnes, le 4 mars 2026.'
    const told = await site
      .as('administration')
      .fillIn(`${address}/correction`, `${address}/correction`, { notices })
    const after = await site.as('administration').visit(told.location ?? '')
    assert.doesNotMatch(after.text('main'), /Il reste à aviser/)
    assert.equal(await awaits('administration'), 0)
    assert.equal(await awaits('administration', told.location ?? ''), 0)
  })

  it('finds nothing at the address of an incident that was mistyped', async () => {
    for (const id of ['abc', '12', '00000000-0000-4000-8000-00000000000g']) {
      const address = `/equipe/vie-privee/incidents/${id}`
      assert.equal((await site.as('administration').visit(address)).status, 404)
      assert.equal((await site.as('administration').visit(`${address}/correction`)).status, 404)
      const sent = await site.as('administration').submit(`${address}/correction`, incident)
      assert.equal(sent.status, 404)
    }
  })

  it('is told what to mend, and what was typed stays', async () => {
    const refused = await site
      .as('administration')
      .submit('/equipe/vie-privee/incidents', { ...incident, happenedOn: '2026-03-09', risk: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /Écrivez ce qui vous fait juger du risque/)
    assert.equal(refused.text('#circumstances'), incident.circumstances)

    const late = await site
      .as('administration')
      .submit('/equipe/vie-privee/incidents', { ...incident, happenedOn: '2026-03-09' })
    assert.equal(late.status, 422)
    assert.match(late.text('.error-summary'), /ne peut pas être connu avant/)
  })

  it('sees what is past its time before erasing it, and what was erased after', async () => {
    await withConnection(site.database.urls.owner, (owner) =>
      owner.query(`
        insert into directory.invitations (email, name, role, token_hash, expires_at, member_id)
        select 'ancienne' || n || '@example.org', 'Ancienne', 'worker', sha256(n::text::bytea), now() - interval '40 days', m.id
        from generate_series(1, 3) n, (select id from directory.members limit 1) m`),
    )
    const before = await site.as('administration').visit('/equipe/vie-privee/conservation')
    assert.match(before.text('tbody tr:first-child'), /3 lignes/)

    const erased = await site
      .as('administration')
      .submit('/equipe/vie-privee/conservation', { rule: 'invitations' })
    const after = await site.as('administration').visit(erased.location ?? '')
    assert.match(after.text('.note'), /C’est effacé : 3 lignes/)
    assert.match(after.text('tbody tr:first-child'), /rien/)
  })
})
