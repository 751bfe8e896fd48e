import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { sqlAs } from '../../../../test/sql-as.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { moves } from '../rules/moves.ts'

const site = await openSite()
const lead = site.as('facilitatrice')
const delegate = site.as('deleguee')
const own = '/ma-ressource/la-corde-a-linge/decisions'

describe('who drafts a decision', () => {
  const asked = {
    question: 'Adoptons-nous ce texte ?',
    text: 'Il est prêt.',
    method: 'consent',
    quorum: '1',
  }

  it('is told of a day that is past, and of a text that nobody wrote; what she typed stays', async () => {
    for (const [wrong, sentence] of [
      [{ endsOn: '2020-01-01' }, /celui-ci est passé/],
      [{ reviewOn: '2020-01-01' }, /une fois prise/],
      [{ reference: 'document:jamais-ecrit' }, /Choisissez dans la liste/],
    ] as const) {
      const refused = await lead.submit('/decisions/nouvelle', { ...asked, ...wrong })
      assert.equal(refused.status, 422)
      assert.match(refused.text('.error-summary'), sentence)
      assert.match(refused.text('#text'), /Il est prêt/)
    }
  })

  it('names a text that few may read: the others are told that there is one, and not its address', async () => {
    const team = site.as('equipe')
    const about = {
      title: 'Le canari discret',
      kind: 'brief',
      language: 'fr',
      slug: 'canari-discret',
    }
    await team.submit('/redaction/nouveau', about)
    const drafted = await team.submit('/decisions/nouvelle', {
      ...asked,
      reference: 'document:canari-discret',
    })
    const here = drafted.location?.split('?')[0] ?? ''
    const begin = `${here}/etape/clarify`
    await team.fillIn(begin, begin, { why: '' })
    assert.match((await team.visit(here)).text('main'), /Le canari discret/)
    const seen = await delegate.visit(here)
    assert.match(seen.text('main'), /Un texte que vous ne pouvez pas lire/)
    assert.doesNotMatch(seen.html, /canari/)
  })
})

describe('a round of consent', () => {
  it('goes from questions to consent through an objection that is integrated', async () => {
    const drafted = await lead.submit('/decisions/nouvelle', {
      question: 'Partageons-nous un jardin ?',
      text: 'Un jardin par région.',
      method: 'consent',
      quorum: '1',
    })
    const slug = drafted.location?.match(/decisions\/([^?]+)/)?.[1] ?? ''
    const here = `/decisions/${slug}`
    const move = async (stage: string) => {
      const to = `${here}/etape/${stage}`
      const moved = await lead.fillIn(to, to, { why: '' })
      assert.equal(moved.location, `${here}?fait=etape`, stage)
    }
    const skipped = await lead.submit(`${here}/etape/consent`, { why: '' })
    assert.equal(skipped.location, `${here}?fait=deja`)

    const warned = await lead.visit(`${here}/etape/clarify`)
    assert.match(warned.text('main'), /Ce geste ne s’annule pas/)
    await move('clarify')
    assert.match(
      (await delegate.visit(own)).text('main'),
      /poser une question \(aucune jusqu’ici\)/,
    )
    assert.equal((await delegate.submit(`${own}/${slug}/mots`, { words: '' })).status, 422)
    await delegate.submit(`${own}/${slug}/mots`, { words: 'Qui arrose en août ?' })
    await lead.submit(`${here}/mots`, { words: 'On fera un horaire.' })
    assert.match((await delegate.visit(own)).text('main'), /poser une question \(une jusqu’ici\)/)
    await move('react')
    assert.match((await delegate.visit(own)).text('main'), /dire une réaction \(aucune jusqu’ici\)/)
    await delegate.submit(`${own}/${slug}/mots`, { words: 'Ça sent déjà la tomate.' })
    assert.match(
      (await delegate.visit(here)).text('main'),
      /Qui arrose en août.*La Corde à linge.*On fera un horaire.*L’animation.*tomate/,
    )
    await move('amend')
    const amended = await lead.fillIn(`${here}/edition`, `${here}/edition`, {
      text: 'Un jardin par région, avec un horaire d’arrosage.',
      why: 'L’horaire.',
    })
    assert.equal(amended.location, `${here}?fait=texte`)
    const late = await lead.submit(`${here}/edition`, { text: 'Autre.', why: 'x', seen: '1' })
    assert.equal(late.status, 409)
    assert.match(late.text('#text'), /Autre/)
    assert.match(late.text('.note--care'), /Un jardin par région, avec un horaire/)

    await move('consent')
    const position = `${own}/${slug}/position`
    const unreasoned = await delegate.submit(position, {
      position: 'objection',
      reason: '',
      seen: '0',
    })
    assert.equal(unreasoned.status, 422)
    assert.match(unreasoned.text('.error-summary'), /Écrivez la raison/)
    const objected = await delegate.submit(position, {
      position: 'objection',
      reason: 'Notre cour est en béton.',
      seen: '0',
    })
    assert.equal(objected.status, 303)
    const second = await delegate.submit(position, { position: 'consent', reason: '', seen: '0' })
    assert.equal(second.status, 409)
    assert.match(second.text('main'), /Notre cour est en béton/)

    await move('integrate')
    await lead.fillIn(`${here}/edition`, `${here}/edition`, {
      text: 'Un jardin par région, ou des bacs.',
      why: 'Des bacs, pour les cours de béton.',
    })
    await move('consent')
    assert.match(
      (await delegate.visit('/ma-ressource/la-corde-a-linge')).text('main'),
      /Consentir ou objecter : Partageons-nous/,
    )
    await delegate.submit(position, { position: 'consent', reason: '', seen: '0' })
    await move('closed')

    const page = await delegate.visit(here)
    assert.match(page.text('main'), /Consentie/)
    assert.match(
      page.text('main'),
      /Tour de consentement 2.*Un siège consent.*Tour de consentement 1.*béton/,
    )
    assert.match(page.text('#versions'), /Un jardin par région\./)
    const proposed = (await lead.visit(`${here}/proces-verbal/edition`)).text('#text')
    assert.match(proposed, /Tour 1 : aucun consentement, une objection/)
    // Minutes may be made public: what was written for the members is not told there.
    assert.doesNotMatch(proposed, /La Corde à linge/)
    assert.doesNotMatch(proposed, /Notre cour/)
  })

  it('moves as the database allows and no other way', async () => {
    const rows = await withConnection(site.database.superuserUrl, async (owner) => {
      const found = await owner.query('select method, from_stage, to_stage from decisions.moves')
      return found.rows.map(
        ({ method, from_stage, to_stage }) => `${method} ${from_stage} ${to_stage}`,
      )
    })
    const said = Object.entries(moves).flatMap(([method, from]) =>
      Object.entries(from).flatMap(([stage, next]) => next.map((to) => `${method} ${stage} ${to}`)),
    )
    assert.deepEqual(rows.sort(), said.sort())
  })
})

describe('a member that asked its own', () => {
  it('says how, to whom it chooses', async () => {
    const page = await delegate.visit('/decisions')
    const slug = page.html.match(/decisions\/(\d{4}-que-faisons[a-z-]+)/)?.[1] ?? ''
    const note = `${own}/${slug}/consultation`
    assert.match((await delegate.visit(`/decisions/${slug}`)).text('main'), /quatorze personnes/)
    for (const persona of ['voisine', 'equipe'] as const) {
      assert.doesNotMatch(
        (await site.as(persona).visit(`/decisions/${slug}`)).html,
        /quatorze personnes/,
      )
      const read = await sqlAs(
        site,
        persona,
        `select how from decisions.consultations where how like '%quatorze%'`,
      )
      assert.deepEqual(read, [])
    }
    assert.match(
      (await site.as('voisine').visit(`/decisions/${slug}`)).text('main'),
      /onze personnes/,
    )
    const told = await site.as('ressource').fillIn(`${own}/${slug}`, note, { readers: 'members' })
    assert.equal(told.status, 303)
    assert.match(
      (await site.as('voisine').visit(`/decisions/${slug}`)).text('main'),
      /quatorze personnes/,
    )
    const late = await delegate.submit(note, {
      how: 'Autrement.',
      mandate: 'for',
      readers: 'own',
      seen: '1',
    })
    assert.equal(late.status, 409)
    assert.match(late.text('#how'), /Autrement/)
  })
})
