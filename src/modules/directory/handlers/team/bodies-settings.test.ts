import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'

const site = await openSite()
const team = site.as('equipe')
const administration = site.as('administration')
const board = '/equipe/instances/conseil'

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
    assert.equal((await team.submit(`${address}/retrait`, {})).status, 303)
    assert.equal((await team.visit(address)).status, 404)
    const stranger = await team.submit(`${board}/mandats`, {
      seat: 'S',
      holder: 'H',
      member: 'nulle-part',
      startsOn: '2026-01-01',
    })
    assert.equal(stranger.status, 422)
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
    await team.submit(path, { seats: '5', fewest: '3', users: '51', perMember: '1', vacancy: '30' })
    const page = await team.visit('/equipe/instances/comite-du-the')
    const said = page.text('.team-lines--start')
    assert.match(said, /Aucun siège n’est comblé sur 5/)
    assert.match(said, /il en faut au moins 3/)
    assert.match(said, /Il faut 51 % de personnes usagères. Personne ne siège/)
    assert.equal((await team.visit(path)).attribute('input[name=users]', 'value'), '51')
    await team.submit(path, {})
    assert.match((await team.visit('/equipe/instances/comite-du-the')).text('main'), /Aucune règle/)
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
    assert.match(late.text('.error-summary'), /quelqu’un a changé les réglages/)
    assert.match((await site.public.visit('/')).text('.masthead'), /Ensemble/)
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
