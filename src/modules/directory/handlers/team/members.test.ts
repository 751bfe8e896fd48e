import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'

const site = await openSite()
const team = site.as('equipe')
const administration = site.as('administration')

describe('the team’s space', () => {
  it('leads to sign-in who is not signed in, and does not exist for a member', async () => {
    const stranger = await site.public.visit('/equipe/ressources')
    assert.equal(stranger.status, 303)
    assert.match(stranger.location ?? '', /^\/connexion\?suite=%2Fequipe%2Fressources$/)
    assert.equal((await site.as('ressource').visit('/equipe')).status, 404)
    assert.equal((await site.as('facilitatrice').visit('/equipe/ressources')).status, 404)
    const forged = await site
      .as('ressource')
      .submit('/equipe/ressources/la-pelote/nom', { name: 'X' })
    assert.equal(forged.status, 404)
  })

  it('keeps settings and journal from who is not of the administration', async () => {
    assert.equal((await team.visit('/equipe/reglages')).status, 404)
    assert.equal((await team.visit('/equipe/journal')).status, 404)
    assert.equal((await team.visit('/equipe')).text('.tabs').includes('Le journal'), false)
  })

  it('draws a piece per member and says the same in words', async () => {
    const home = await team.visit('/equipe')
    assert.equal(home.status, 200)
    assert.match(home.text('h1'), /pages sur 90/)
    assert.equal(home.count('.team-quilt > path'), 90)
    assert.match(home.attribute('.team-quilt', 'aria-label') ?? '', /Courtepointe de 90 pièces/)
  })

  it('lists the members by name, by region and by how things are', async () => {
    const list = await team.visit('/equipe/ressources')
    assert.match(list.text('caption'), /90 ressources/)
    const never = await team.visit('/equipe/ressources?etat=jamais')
    assert.ok(never.count('tbody tr') > 0)
    assert.match(never.text('tbody tr td'), /Jamais/)
    const found = await team.visit('/equipe/ressources?mots=pelote')
    assert.match(found.text('tbody th'), /La Pelote/)
    assert.equal((await team.visit('/equipe/ressources?region=nulle-part')).count('tbody tr'), 0)
    assert.equal((await team.visit('/equipe/ressources?page=-1')).status, 404)
    assert.equal((await team.visit('/equipe/ressources?page=99')).status, 404)
    assert.equal((await team.visit(`/equipe/ressources?mots=${'%'.repeat(90)}`)).status, 200)
  })
})

describe('someone of the team', () => {
  it('welcomes a member with a name and a town, and invites its first person', async () => {
    const added = await team.submit('/equipe/ressources/nouvelle', {
      name: 'L’Anse aux voix basses',
      locality: 'Rimouski',
      workerName: 'Aline Détour',
      workerEmail: 'Aline@example.org',
    })
    assert.equal(added.location, '/equipe/ressources/l-anse-aux-voix-basses?fait=ajoutee')
    const page = await team.visit(added.location ?? '')
    assert.match(page.text('.facts'), /Rimouski, Bas-Saint-Laurent/)
    assert.match(page.text('main'), /Aline Détour \(aline@example.org\), invitation en attente/)
    assert.equal((await site.public.visit('/ressources/l-anse-aux-voix-basses')).status, 200)
    const mail = (await site.mails()).at(-1)
    assert.equal(mail?.to, 'aline@example.org')
    assert.match(mail?.text ?? '', /\/invitation\/[\w-]{43}/)
  })

  it('is told what to mend, with what she typed still there', async () => {
    const empty = await team.submit('/equipe/ressources/nouvelle', { name: '', locality: '' })
    assert.equal(empty.status, 422)
    assert.match(empty.text('.error-summary'), /Écrivez le nom.*Écrivez une ville/)
    const misspelt = await team.submit('/equipe/ressources/nouvelle', {
      name: 'La Bricole',
      locality: 'Rimousky',
    })
    assert.equal(misspelt.status, 422)
    assert.match(misspelt.text('.error-summary'), /Choisissez l’endroit/)
    assert.match(misspelt.text('fieldset'), /Rimouski \(Bas-Saint-Laurent\).*garder « Rimousky »/)
    assert.equal(misspelt.attribute('input[name=name]', 'value'), 'La Bricole')
    const long = await team.submit('/equipe/ressources/nouvelle', {
      name: 'a'.repeat(10_000),
      locality: 'Laval',
    })
    assert.equal(long.status, 422)
    assert.match(long.text('.error-summary'), /Raccourcissez/)
    const taken = await team.submit('/equipe/ressources/nouvelle', {
      name: 'LA PELOTE',
      locality: 'Laval',
    })
    assert.equal(taken.status, 409)
    assert.match(taken.text('title'), /^Erreur\s:/)
    assert.equal(taken.count('main a[href="/equipe/ressources/la-pelote"]'), 1)
  })

  it('keeps a village that no list has, with its region', async () => {
    const path = '/equipe/ressources/nouvelle'
    const typed = { name: 'Le Bout du rang', locality: 'Zygmont-les-Ormes' }
    const asked = await team.submit(path, typed)
    assert.equal(asked.status, 422)
    assert.match(asked.text('.error-summary'), /Choisissez la région de « Zygmont-les-Ormes »/)
    const kept = await team.submit(path, { ...typed, region: 'ra:01' })
    assert.equal(kept.status, 303)
  })

  it('renames a member: the old address leads to the new one, and back again', async () => {
    const renamed = await team.submit('/equipe/ressources/la-pelote/nom', {
      name: 'La Pelote rouge',
    })
    assert.equal(renamed.location, '/equipe/ressources/la-pelote-rouge?fait=renommee')
    const old = await site.public.visit('/ressources/la-pelote')
    assert.equal(old.status, 301)
    assert.equal(old.location, '/ressources/la-pelote-rouge')
    assert.equal(
      (await team.visit('/equipe/ressources/la-pelote')).location,
      '/equipe/ressources/la-pelote-rouge',
    )
    assert.match(
      (await team.visit('/equipe/ressources/la-pelote-rouge')).text('main'),
      /S’appelait « La Pelote »/,
    )

    await team.submit('/equipe/ressources/la-pelote-rouge/nom', { name: 'La Pelote' })
    assert.equal((await site.public.visit('/ressources/la-pelote')).status, 200)
    assert.equal(
      (await site.public.visit('/ressources/la-pelote-rouge')).location,
      '/ressources/la-pelote',
    )
  })

  it('moves a member, and its region follows the town', async () => {
    const future = await team.submit('/equipe/ressources/la-pelote/demenagement', {
      locality: 'Granby',
      on: '2099-01-01',
    })
    assert.equal(future.status, 422)
    const moved = await team.submit('/equipe/ressources/la-pelote/demenagement', {
      locality: 'Granby',
      on: '2026-11-01',
    })
    assert.equal(moved.status, 303)
    const page = await team.visit('/equipe/ressources/la-pelote')
    assert.match(page.text('.facts'), /Granby, Estrie/)
    assert.match(page.text('main'), /Centre-du-Québec → Estrie/)
    const there = await site.public.visit('/ressources?region=estrie')
    assert.match(there.text('main'), /La Pelote/)
  })

  it('records a departure, hands over the export, and undoes it', async () => {
    const path = '/equipe/ressources/le-samovar'
    assert.match((await team.visit(`${path}/depart`)).text('main'), /Rien n’est effacé/)
    const left = await team.submit(`${path}/depart`, {
      kind: 'closed',
      on: '2026-11-20',
      reason: 'Le bail.',
    })
    assert.equal(left.status, 303)
    assert.equal((await site.public.visit('/ressources/le-samovar')).status, 404)
    assert.equal((await team.submit(`${path}/nom`, { name: 'Autre' })).status, 404)
    const given = await team.request(`${path}/export.json`)
    assert.equal(given.headers.get('content-type'), 'application/json; charset=utf-8')
    assert.match(await given.text(), /Le Samovar/)
    assert.match((await team.visit('/equipe/ressources?etat=partie')).text('tbody'), /Le Samovar/)

    const back = await team.submit(`${path}/depart/annulation`, {})
    assert.equal(back.location, `${path}?fait=revenue`)
    assert.equal((await site.public.visit('/ressources/le-samovar')).status, 200)
    assert.equal((await team.submit(`${path}/depart/annulation`, {})).status, 404)
  })

  it('asks a member to check its page', async () => {
    const asked = await team.submit('/equipe/ressources/les-vigneaux/verification', {})
    assert.equal(asked.location, '/equipe/ressources/les-vigneaux?fait=demandee')
    assert.match((await site.mails()).at(-1)?.text ?? '', /\/verification\//)
    assert.match((await administration.visit('/equipe/journal')).text('main'), /vérifier sa page/)
  })

  it('does not fill the mailbox of a member', async () => {
    const asks = '/equipe/ressources/les-vigneaux/verification'
    const sent = (await site.mails()).length
    assert.equal((await team.submit(asks, {})).status, 409)
    assert.equal((await site.mails()).length, sent, 'it was asked just before')
  })

  it('merges two members into one of them, with what goes on', async () => {
    const [kept, gone] = ['la-doublure', 'la-rive-d-en-face']
    assert.equal(
      (await team.visit('/equipe/ressources/fusion?etape=2&avec=la-doublure')).status,
      422,
    )
    const address = `/equipe/ressources/fusion?etape=2&avec=${kept}&avec=${gone}`
    const before = (await site.public.visit(`/ressources/${kept}`)).count('.practice')
    const coming = (await site.public.visit(`/ressources/${gone}`)).count('.practice')
    assert.ok(coming > 0)
    const merged = await team.fillIn(address, '/equipe/ressources/fusion', { into: kept })
    assert.equal(merged.location, `/equipe/ressources/${kept}?fait=fusionnees`)
    assert.equal((await site.public.visit(`/ressources/${gone}`)).location, `/ressources/${kept}`)
    assert.equal(
      (await site.public.visit(`/ressources/${kept}`)).count('.practice'),
      before + coming,
    )
    const again = await team.submit(`/equipe/ressources/${gone}/depart/annulation`, {})
    assert.equal(again.status, 409)
    assert.match(again.text('.note--alert'), /ne s’annule plus/)
    const twice = await team.submit('/equipe/ressources/fusion', {
      members: `${kept} ${gone}`,
      into: kept,
      on: '2026-11-20',
    })
    assert.equal(twice.status, 409)
  })

  it('merges into a new member that may keep the name of one that departs', async () => {
    const fields = {
      members: 'les-vigneaux l-epinette-debout',
      into: 'new',
      name: 'Les Vigneaux',
      locality: 'Matane',
      on: '2026-11-20',
    }
    for (const list of ['offerings', 'workers']) {
      const forged = { ...fields, [list]: 'pas-un-identifiant' }
      assert.equal((await team.submit('/equipe/ressources/fusion', forged)).status, 422)
    }
    const taken = await team.submit('/equipe/ressources/fusion', { ...fields, name: 'Le Samovar' })
    assert.equal(taken.status, 409)
    assert.equal((await site.public.visit('/ressources/les-vigneaux')).status, 200)
    const merged = await team.submit('/equipe/ressources/fusion', fields)
    assert.equal(merged.location, '/equipe/ressources/les-vigneaux-2?fait=fusionnees')
    assert.equal(
      (await site.public.visit('/ressources/les-vigneaux')).location,
      '/ressources/les-vigneaux-2',
    )
  })

  it('splits a member in two, each with its share', async () => {
    const path = '/equipe/ressources/la-laine-de-pays/separation'
    const form = await team.visit(path)
    assert.equal(form.count('select[name^=offering-]') > 0, true)
    const id = form.attribute('select[name^=offering-]', 'name') ?? ''
    const same = await team.fillIn(path, path, {
      'name-1': 'La Laine d’ici',
      'name-2': 'la laine d’ici',
      'locality-1': 'Laval',
      'locality-2': 'Laval',
    })
    assert.equal(same.status, 422)
    assert.equal((await site.public.visit('/ressources/la-laine-de-pays')).status, 200)
    const asked = await team.fillIn(path, path, {
      'name-1': 'La Laine d’ici',
      'name-2': 'La Laine d’ailleurs',
      'locality-1': 'Laval',
      'locality-2': 'Saint-Bruno',
      [id]: '2',
    })
    assert.equal(asked.status, 422)
    assert.equal(asked.count('input[type=radio][name=place-1]'), 0)
    const place = asked.attribute('input[type=radio][name=place-2]', 'value') ?? ''
    const split = await team.fillIn(path, path, {
      'name-1': 'La Laine d’ici',
      'name-2': 'La Laine d’ailleurs',
      'locality-1': 'Laval',
      'locality-2': 'Saint-Bruno',
      'place-2': place,
      [id]: '2',
    })
    assert.equal(split.location, '/equipe/ressources/la-laine-de-pays?fait=separee')
    assert.equal(
      (await site.public.visit('/ressources/la-laine-de-pays')).location,
      '/ressources/la-laine-d-ici',
    )
    assert.equal(
      (await team.visit('/ressources/la-laine-de-pays')).location,
      '/ressources/la-laine-d-ici',
      'the team too, who may still see the page that left',
    )
    assert.equal((await site.public.visit('/ressources/la-laine-d-ailleurs')).count('.practice'), 1)
    assert.match(
      (await team.visit('/equipe/ressources/la-laine-de-pays')).text('main'),
      /La Laine d’ailleurs/,
    )
  })

  it('rewords, adds, orders and retires a practice', async () => {
    const words = {
      nameFr: 'Jardinage',
      nameEn: 'Gardening',
      definitionFr: 'On sème.',
      definitionEn: 'People sow.',
    }
    assert.equal((await team.submit('/equipe/pratiques', words)).status, 303)
    assert.equal((await team.submit('/equipe/pratiques', words)).status, 409)
    assert.equal((await team.submit('/equipe/pratiques', { ...words, nameFr: '' })).status, 422)
    await team.submit('/equipe/pratiques/jardinage/ordre', { direction: 'up' })
    const list = await team.visit('/equipe/pratiques')
    assert.match(list.text('tbody'), /Jardinage.*Éducation populaire/)
    await team.submit('/equipe/pratiques/jardinage', { ...words, nameFr: 'Jardins partagés' })
    assert.match(
      (await site.public.visit('/ressources')).text('select[name=pratique]'),
      /Jardins partagés/,
    )
    await team.submit('/equipe/pratiques/jardinage/retrait', {})
    assert.doesNotMatch(
      (await site.public.visit('/ressources')).text('select[name=pratique]'),
      /Jardins/,
    )
    assert.match((await team.visit('/equipe/pratiques')).text('.team-lines'), /Jardins partagés/)
    await team.submit('/equipe/pratiques/jardinage/retrait/annulation', {})
    assert.match((await site.public.visit('/ressources')).text('select[name=pratique]'), /Jardins/)
    assert.equal((await team.visit('/equipe/pratiques/inconnue')).status, 404)
  })
})

describe('the administration', () => {
  it('invites to the team, and the team alone cannot', async () => {
    const fields = { workerName: 'Zoé', workerEmail: 'zoe@example.org', role: 'team' }
    assert.equal((await team.submit('/equipe/personnes/invitations', fields)).status, 404)
    const invited = await administration.submit('/equipe/personnes/invitations', fields)
    assert.equal(invited.location, '/equipe/personnes?fait=invitee')
    assert.equal((await administration.submit('/equipe/personnes/invitations', fields)).status, 409)
    assert.match((await site.mails()).at(-1)?.text ?? '', /rejoindre l’équipe de La Courtepointe/)
    const page = await administration.visit('/equipe/personnes')
    const cancel = page.attribute('form[action*=annulation]', 'action') ?? ''
    assert.equal((await administration.submit(cancel, {})).status, 303)
    assert.equal((await administration.submit(cancel, {})).status, 404)
  })

  it('cannot end its last role, and says what to do first', async () => {
    const page = await administration.visit('/equipe/personnes')
    const [last] = await withConnection(site.database.superuserUrl, async (superuser) => {
      const { rows } = await superuser.query<{ id: string }>(
        `select id from directory.team_roles where role = 'administration' and ended_at is null`,
      )
      return rows
    })
    const end = `/equipe/personnes/roles/${last?.id}/fin`
    assert.doesNotMatch(page.html, new RegExp(end), 'what cannot be done is not offered')
    const asked = await administration.visit(end)
    assert.equal(asked.status, 409)
    assert.match(asked.text('.note'), /Donnez d’abord ce rôle/)
    assert.equal((await administration.submit(end, {})).status, 409)
    assert.equal((await administration.visit('/equipe')).status, 200)
    assert.equal(
      (await administration.submit('/equipe/personnes/roles/pas-un-id/fin', {})).status,
      404,
    )
  })
})

describe('someone who welcomes a member in a hurry', () => {
  it('is told all that is to be mended at once, the town with the rest', async () => {
    const refused = await team.submit('/equipe/ressources/nouvelle', {
      name: '',
      locality: 'Nullepartville',
    })
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /2 choses sont à corriger/)
  })

  it('asks a member to check its page once a day', async () => {
    const path = '/equipe/ressources/la-goelette-a-quai/verification'
    assert.equal((await team.submit(path, {})).status, 303)
    const again = await team.submit(path, {})
    assert.equal(again.status, 409)
    assert.match(again.text('.note'), /Attendez demain/)
  })
})
