import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'

const site = await openSite()
const team = site.as('equipe')
const administration = site.as('administration')
const board = '/equipe/instances/conseil'
const ask = <Row extends object>(question: string) =>
  withConnection(site.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<Row>(question)
    return rows
  })

describe('the bodies', () => {
  it('say of each whether its rules are kept', async () => {
    const list = await team.visit('/equipe/instances')
    assert.equal(list.status, 200)
    assert.match(list.text('tbody'), /Conseil d’administration/)
    const page = await team.visit(board)
    assert.match(page.text('.team-lines--start'), /9 sièges sont comblés sur 9/)
    assert.equal((await team.visit('/equipe/instances/inconnue')).status, 404)
  })

  it('name who breaks a rule, by the rule', async () => {
    await team.submit(`${board}/mandats`, {
      seat: 'Siège 10',
      holder: 'Deux Foislà',
      member: 'la-pelote',
      startsOn: '2026-11-01',
      endsOn: '',
    })
    const page = await team.visit(board)
    const said = page.text('.team-lines--start')
    assert.match(said, /10 personnes siègent, mais il n’y a que 9 sièges/)
    assert.match(said, /La Pelote tient 2 sièges \(.*Deux Foislà.*\), au plus 1 permis/)
    assert.match(said, /La composition a changé depuis la déclaration/)
    assert.match((await team.visit('/equipe/instances')).text('tbody'), /ne sont pas tenues/)
    const before = await team.visit(`${board}?jour=2026-10-31`)
    assert.match(before.text('.team-lines--start'), /9 sièges sont comblés sur 9/)
    assert.equal((await team.visit(`${board}?jour=hier`)).status, 200)
  })

  it('make the assembly of those whom members say carry their seat, with nothing to type again', async () => {
    const space = '/ma-ressource/la-corde-a-linge'
    const assembly = () => team.visit('/equipe/instances/assemblee')
    const holder = /Colette FuseauSiège de membreLa Corde à linge/
    assert.match((await assembly()).text('table:has(#siegent-liste) tbody'), holder)
    assert.match((await team.visit('/equipe/instances')).text('tbody'), /\d+ personnes/)

    // The member takes the seat back: the assembly has one delegate less that very day, and keeps who sat before.
    const [mandate] = await ask<{ id: string }>(
      `select d.id from directory.mandates d join directory.people p on p.id = d.person_id
       where p.name = 'Colette Fuseau' and d.kind = 'delegate' and d.revoked_at is null`,
    )
    const revoked = await site
      .as('ressource')
      .submit(`${space}/siege/${mandate?.id}/revocation`, {})
    assert.equal(revoked.status, 303)
    const after = await assembly()
    assert.doesNotMatch(after.text('table:has(#siegent-liste) tbody'), /Colette Fuseau/)
    assert.match(after.text('table:has(#autres-liste) tbody'), holder)
    assert.equal(
      (await team.visit(`/equipe/instances/assemblee/mandats/${mandate?.id}`)).status,
      404,
    )
  })

  it('are read by their offices first, then by their seats from the smallest', async () => {
    const seats = (await team.visit(board)).text('table:has(#siegent-liste) tbody')
    const order = ['Présidence', 'Vice-présidence', 'Trésorerie', 'Siège 5', 'Siège 9']
    const at = order.map((seat) => seats.indexOf(seat))
    assert.ok(
      at.every((place, index) => place >= 0 && place > (at[index - 1] ?? -1)),
      seats,
    )
  })

  it('take a number of users, never a mark on someone', async () => {
    const declared = await team.submit(`${board}/declarations`, {
      users: '6',
      declaredOn: '2026-11-20',
    })
    assert.equal(declared.status, 303)
    const page = await team.visit(board)
    assert.match(page.text('.team-lines--start'), /6 personnes usagères sur 10 sièges comblés/)
    const refused = await team.submit(`${board}/declarations`, { users: 'six', declaredOn: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /Écrivez un nombre entier.*Écrivez le jour/)
    const future = await team.submit(`${board}/declarations`, {
      users: '6',
      declaredOn: '2099-01-01',
    })
    assert.equal(future.status, 422)
  })

  it('let a term end, change, or be taken back when it was a mistake', async () => {
    const page = await team.visit(board)
    const address =
      page.html.match(/href="([^"]+)" aria-label="Changer le mandat de Deux Foislà"/)?.[1] ?? ''
    const backwards = await team.fillIn(address, address, { endsOn: '2026-10-01' })
    assert.equal(backwards.status, 422)
    assert.match(backwards.text('.error-summary'), /Choisissez un dernier jour/)
    assert.equal((await team.fillIn(address, address, { endsOn: '2026-11-10' })).status, 303)
    assert.match(
      (await team.visit(board)).text('.team-lines--start'),
      /9 sièges sont comblés sur 9/,
    )
    const stale = await team.submit(`${address}/retrait`, { seen: 'avant' })
    assert.equal(stale.status, 409)
    assert.match(stale.text('.error-summary'), /Relisez ce mandat/)
    assert.equal((await team.fillIn(address, `${address}/retrait`, {})).status, 303)
    assert.equal((await team.visit(address)).status, 404)
    assert.equal((await team.submit(`${address}/retrait`, {})).status, 404)
    const stranger = await team.submit(`${board}/mandats`, {
      seat: 'S',
      holder: 'H',
      member: 'nulle-part',
      startsOn: '2026-01-01',
    })
    assert.equal(stranger.status, 422)
  })

  it('keep what was taken back in their history, out of every count', async () => {
    const page = await team.visit(board)
    assert.match(
      page.text('main'),
      /Un mandat retiré ?Deux Foislà, « Siège 10 ».*Retiré le .* par /,
    )
    assert.doesNotMatch(page.text('.team-lines--start'), /Deux Foislà/)
    assert.match(page.text('.team-lines--start'), /9 sièges sont comblés sur 9/)
    const kept = await ask(`select from directory.body_terms where holder_name = 'Deux Foislà'`)
    assert.equal(kept.length, 1)
  })

  it('let a number that was mistyped be withdrawn, and take none above their seats', async () => {
    const day = '2026-11-20'
    const mistyped = await team.submit(`${board}/declarations`, { users: '99', declaredOn: day })
    assert.equal(mistyped.status, 422)
    assert.match(mistyped.text('.error-summary'), /Écrivez au plus 9/)
    assert.equal(mistyped.attribute('input[name=users]', 'value'), '99')
    await team.submit(`${board}/declarations`, { users: '1', declaredOn: day })
    const page = await team.visit(board)
    assert.match(
      page.text('.team-lines--start'),
      /1 personne usagère sur 9|Une personne usagère sur 9/,
    )
    const withdrawal = page.html.match(/action="([^"]+\/declarations\/[^"]+\/retrait)"/)?.[1] ?? ''
    assert.equal((await team.submit(withdrawal, {})).status, 303)
    const after = await team.visit(board)
    assert.match(after.text('.team-lines--start'), /6 personnes usagères sur 9/)
    assert.equal((await team.submit(withdrawal, {})).status, 404)
    const journal = await administration.visit('/equipe/journal')
    assert.match(journal.text('tbody'), /A retiré une déclaration.*une personne usagère/)
  })

  it('have their rules written in a plain form', async () => {
    const added = await team.submit('/equipe/instances', {
      name: 'Comité du thé',
      kind: 'committee',
      purpose: '',
    })
    assert.equal(added.location, '/equipe/instances/comite-du-the/composition?fait=enregistre')
    const again = await team.submit('/equipe/instances', {
      name: 'comité du Thé',
      kind: 'committee',
    })
    assert.equal(again.status, 409)
    const path = '/equipe/instances/comite-du-the/composition'
    assert.equal((await team.submit(path, { vacancy: '30' })).status, 422)
    assert.equal((await team.submit(path, { fewest: '5', most: '3' })).status, 422)
    assert.equal((await team.submit(path, { seats: 'beaucoup' })).status, 422)
    const rules = { seats: '5', fewest: '3', users: '51', perMember: '1', vacancy: '30' }
    await team.fillIn(path, path, rules)
    const page = await team.visit('/equipe/instances/comite-du-the')
    const said = page.text('.team-lines--start')
    assert.match(said, /Aucun siège n’est comblé sur 5/)
    assert.match(said, /il en faut au moins 3/)
    assert.match(said, /Il faut 51 % de personnes usagères. Personne ne siège/)
    assert.equal((await team.visit(path)).attribute('input[name=users]', 'value'), '51')
    const none = Object.fromEntries(Object.keys(rules).map((field) => [field, '']))
    await team.fillIn(path, path, none)
    assert.match((await team.visit('/equipe/instances/comite-du-the')).text('main'), /Aucune règle/)
  })

  it('are not written over by someone who has not read what another just saved', async () => {
    const address = '/equipe/instances/comite-du-the'
    const version = (await team.visit(address)).attribute('input[name=seen]', 'value') ?? ''
    await administration.fillIn(address, address, { purpose: 'Écrit par Jeanne' })
    const name = 'Comité du thé'
    const late = await team.submit(address, { seen: version, name, purpose: 'Écrit par Maude' })
    assert.equal(late.status, 409)
    assert.match(late.text('.note'), /Jeanne Duruban a enregistré/)
    assert.match(late.text('.differences'), /Écrit par Maude.*Écrit par Jeanne/)
    assert.equal(late.text('textarea[name=purpose]'), 'Écrit par Maude')
    assert.match((await team.visit(address)).text('.page-head'), /Écrit par Jeanne/)
    const read = late.attribute('input[name=seen]', 'value') ?? ''
    const again = { seen: read, name, purpose: 'Écrit à deux' }
    assert.equal((await team.submit(address, again)).status, 303)

    const rules = `${address}/composition`
    const before = (await team.visit(rules)).attribute('input[name=seen]', 'value') ?? ''
    await administration.fillIn(rules, rules, { seats: '7' })
    const overtaken = await team.submit(rules, { seen: before, seats: '9' })
    assert.equal(overtaken.status, 409)
    assert.match(overtaken.text('.differences'), /Nombre de sièges.*9.*7/)
    assert.equal(overtaken.attribute('input[name=seats]', 'value'), '9')
  })

  it('have terms of which two people who edit at once both know', async () => {
    const page = await team.visit(board)
    const term = page.html.match(/href="([^"]+)" aria-label="Changer le mandat de/)?.[1] ?? ''
    const version = (await team.visit(term)).attribute('input[name=seen]', 'value') ?? ''
    const both = await Promise.all(
      ['Première', 'Seconde'].map((holder) => team.fillIn(term, term, { seen: version, holder })),
    )
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
    const refused = both.find(({ status }) => status === 409)
    assert.match(refused?.text('.differences') ?? '', /Première|Seconde/)
  })

  it('forget the name of someone whose seat is linked to her account, once she closes it', async () => {
    const [esther] = await ask<{ id: string }>(
      `select id from directory.people where name = 'Esther Latresse'`,
    )
    const seat = { seat: 'Siège 30', holder: 'Esther Latresse', startsOn: '2026-01-05' }
    const refused = await team.submit(`${board}/mandats`, { ...seat, person: 'nulle' })
    assert.equal(refused.status, 422)
    const saved = await team.submit(`${board}/mandats`, { ...seat, person: esther?.id ?? '' })
    assert.equal(saved.status, 303)
    const herself = site.as('facilitatrice')
    assert.match(
      (await herself.visit('/mon-compte/suppression')).text('main'),
      /Votre nom peut rester à un endroit.*écrivez à/,
    )
    assert.match(
      (await herself.visit('/mon-compte/mes-donnees')).text('main'),
      /Une chose peut y manquer/,
    )
    await herself.submit('/mon-compte/suppression', { understood: 'on' })
    const left = await ask(`select from directory.body_terms where holder_name ilike 'esther%'`)
    assert.equal(left.length, 0)
  })
})

describe('the settings', () => {
  const path = '/equipe/reglages'

  it('show at once on the public pages, each written in the journal', async () => {
    assert.match((await site.public.visit('/')).text('.masthead'), /La Courtepointe/)
    const saved = await administration.fillIn(path, path, {
      name: 'La Catalogne',
      nounFrOne: 'organisme',
      nounFrOther: 'organismes',
      nounGender: 'm',
    })
    assert.equal(saved.location, `${path}?fait=enregistre`)
    const home = await site.public.visit('/')
    assert.match(home.text('.masthead'), /La Catalogne/)
    assert.match(home.text('main'), /Trouver un organisme/)
    const journal = await administration.visit('/equipe/journal')
    assert.match(journal.text('tbody'), /A changé un réglage : le nom des membres/)
    assert.match(journal.text('tbody'), /A changé un réglage : le nom/)
    assert.doesNotMatch(journal.text('tbody'), /la devise/)
  })

  it('write nothing when nothing changed', async () => {
    const before = (await administration.visit('/equipe/journal')).text('caption')
    assert.equal((await administration.fillIn(path, path, {})).status, 303)
    assert.equal((await administration.visit('/equipe/journal')).text('caption'), before)
  })

  it('are refused with a sentence by field, what was typed kept', async () => {
    const refused = await administration.fillIn(path, path, {
      name: '',
      fiscalYearStart: '02-30',
      timeZone: 'Lune/Tranquillité',
      responsibleEmail: 'personne',
      nounFrOne: '',
    })
    assert.equal(refused.status, 422)
    const said = refused.text('.error-summary')
    for (const sentence of [
      /Écrivez le nom de la fédération/,
      /un mois et un jour/,
      /un fuseau/,
      /adresse de courriel/,
      /Écrivez ce mot/,
    ]) {
      assert.match(said, sentence)
    }
    assert.equal(refused.attribute('input[name=timeZone]', 'value'), 'Lune/Tranquillité')
    assert.match((await site.public.visit('/')).text('.masthead'), /La Catalogne/)
  })

  it('do not let a helpline be half written or never dialled', async () => {
    const half = await administration.fillIn(path, path, { 'crisisDialled-1': '' })
    assert.equal(half.status, 422)
    assert.match(half.text('.error-summary'), /Remplissez toute la ligne/)
    // All that is to mend is told at once, whether a box is wrong by itself or beside another.
    const several = await administration.fillIn(path, path, {
      'crisisDialled-1': 'abc',
      email: 'nulle part',
      timeZone: 'Mars/Olympe',
    })
    assert.equal(several.status, 422)
    assert.equal(several.count('.error-summary li'), 3)
    const letters = await administration.fillIn(path, path, { 'crisisDialled-1': 'APPELLE' })
    assert.match(letters.text('.error-summary'), /seulement des chiffres/)
    const undated = await administration.fillIn(path, path, { crisisVerifiedOn: '' })
    assert.match(undated.text('.error-summary'), /Écrivez le jour où les lignes/)
  })

  it('do not let someone write over what another just wrote', async () => {
    const page = await administration.visit(path)
    const standing = page.attribute('input[name=standing]', 'value') ?? ''
    await administration.fillIn(path, path, { taglineFr: 'Ensemble' })
    const late = await administration.fillIn(path, path, { taglineFr: 'Seule', standing })
    assert.equal(late.status, 409)
    assert.match(late.text('.note'), /Jeanne Duruban a enregistré/)
    assert.match(late.text('.differences'), /Devise, en français.*Seule.*Ensemble/)
    assert.equal(late.attribute('input[name=taglineFr]', 'value'), 'Seule')
    // A form sent back for a mistake still says which state it was drawn from.
    const mistaken = await administration.fillIn(path, path, { name: '', standing })
    assert.equal(mistaken.status, 422)
    assert.equal(mistaken.attribute('input[name=standing]', 'value'), standing)
    assert.match((await site.public.visit('/')).text('.masthead'), /Ensemble/)
  })
})

describe('three people who save the settings at the same instant', () => {
  it('lose nothing: one is written, the others read it first', async () => {
    const path = '/equipe/reglages'
    const standing = (await administration.visit(path)).attribute('input[name=standing]', 'value')
    const answers = await Promise.all(
      [{ taglineFr: 'Un' }, { street: 'Rue deux' }, { introductionFr: 'Trois' }].map((changed) =>
        administration.fillIn(path, path, { ...changed, standing: standing ?? '' }),
      ),
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409])
  })
})

describe('the journal', () => {
  it('says who did what, in sentences, and names nobody else', async () => {
    await team.submit('/equipe/ressources/la-pelote/nom', { name: 'La Pelote bleue' })
    await team.submit('/equipe/ressources/la-pelote-bleue/invitations', {
      workerName: 'Quelqu’une Invitée',
      workerEmail: 'invitee@example.org',
    })
    const journal = await administration.visit('/equipe/journal')
    assert.match(
      journal.text('tbody'),
      /A renommé « La Pelote » en « La Pelote bleue »Maude Delisière/,
    )
    assert.match(journal.text('tbody'), /A invité quelqu’un à tenir la page de « La Pelote bleue »/)
    assert.doesNotMatch(journal.html, /Invitée|invitee@/)
    assert.doesNotMatch(journal.text('tbody'), /A fait :/)
    assert.equal((await administration.visit('/equipe/journal?page=-1')).status, 404)
    assert.equal((await administration.visit('/equipe/journal?page=99')).status, 404)
    const english = await administration.visit('/en/equipe/journal')
    assert.match(english.text('tbody'), /Renamed “La Pelote” to “La Pelote bleue”/)
  })
})
