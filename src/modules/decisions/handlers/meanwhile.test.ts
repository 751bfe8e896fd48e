import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { memberId } from '../../../../demo/member-rows.ts'
import { openSite, type Visit, type Visitor } from '../../../../test/site.ts'
import { whileNobodyWrites } from '../../../../test/waiting.ts'
import { withConnection } from '../../../platform/database/connect.ts'

const site = await openSite()
const team = site.as('equipe')
const lead = site.as('facilitatrice')
const delegate = site.as('deleguee')
const worker = site.as('ressource')
const own = '/ma-ressource/la-corde-a-linge/decisions'
const corde = memberId('La Corde à linge')

const query = <Row extends object>(text: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (owner) => (await owner.query<Row>(text, values)).rows,
  )

/** A draft, and its address. */
async function draft(question: string, fields: Record<string, string>): Promise<string> {
  const drafted = await team.submit('/decisions/nouvelle', {
    question,
    text: 'Ce qui est proposé.',
    ...fields,
  })
  assert.equal(drafted.status, 303, drafted.text('main'))
  return drafted.location?.match(/decisions\/([^?]+)/)?.[1] ?? ''
}

async function move(slug: string, ...stages: readonly string[]): Promise<void> {
  for (const stage of stages) {
    const to = `/decisions/${slug}/etape/${stage}`
    const moved = await team.fillIn(to, to, { why: '' })
    assert.equal(moved.location, `/decisions/${slug}?fait=etape`, stage)
  }
}

const vote = { method: 'vote', majority: 'simple' }
const consent = { method: 'consent', quorum: '1' }
const seenIn = (visit: Visit, form: string) =>
  visit.attribute(`form[action$="${form}"] [name=seen]`, 'value') ?? ''

/** Moves a decision and does something else of it, which waits for the move to be done. */
async function whileMoved(slug: string, stage: string, other: () => Promise<Visit>) {
  const to = `/decisions/${slug}/etape/${stage}`
  const [moved, said] = await whileNobodyWrites(site, 'decisions.stages', async (whenWaiting) => {
    const moving = team.fillIn(to, to, { why: '' })
    await whenWaiting(1)
    const saying = other()
    await whenWaiting(2)
    return [moving, saying] as const
  })
  assert.equal((await moved).location, `/decisions/${slug}?fait=etape`)
  return said
}

describe('someone whose form was refused, while another answered', () => {
  it('does not replace the vote that her seat cast meanwhile: she is told first', async () => {
    const slug = await draft('Un vote et une faute ?', vote)
    await move(slug, 'open')
    const send = (fields: Record<string, string>) =>
      delegate.submit(`${own}/${slug}/bulletin`, fields)
    assert.equal((await send({ 'block-1': 'for-1', seen: '0' })).status, 303)
    const mistyped = await send({ seen: '0' })
    assert.equal(mistyped.status, 422)
    assert.equal(seenIn(mistyped, '/bulletin'), '0')
    const told = await send({ 'block-1': 'against', seen: seenIn(mistyped, '/bulletin') })
    assert.equal(told.status, 409)
    assert.match(told.text('main'), /Ce que dit votre siège maintenant.*Pour/)
    const again = await send({ 'block-1': 'against', seen: seenIn(told, '/bulletin') })
    assert.equal(again.status, 303)
  })

  it('does not replace the objection that her seat made meanwhile', async () => {
    const slug = await draft('Un tour et une faute ?', consent)
    await move(slug, 'clarify', 'react', 'amend', 'consent')
    const send = (fields: Record<string, string>) =>
      delegate.submit(`${own}/${slug}/position`, { reason: '', ...fields })
    const objection = { position: 'objection', reason: 'La cour est en béton.', seen: '0' }
    assert.equal((await send(objection)).status, 303)
    const mistyped = await send({ position: 'objection', seen: '0' })
    assert.equal(mistyped.status, 422)
    const told = await send({ position: 'consent', seen: seenIn(mistyped, '/position') })
    assert.equal(told.status, 409)
    assert.match(told.text('main'), /La cour est en béton/)
  })

  it('reads how a colleague says they asked their own people, before hers takes its place', async () => {
    const slug = await draft('Une note à deux ?', consent)
    await move(slug, 'clarify')
    const path = `${own}/${slug}/consultation`
    const said = { how: 'Au café du mardi.', mandate: 'for', readers: 'own' }
    assert.equal((await worker.submit(path, { ...said, seen: '0' })).status, 303)
    const mistyped = await delegate.submit(path, { how: '', mandate: 'against', seen: '0' })
    assert.equal(mistyped.status, 422)
    const hers = { how: 'Par téléphone.', mandate: 'against', readers: 'own' }
    const seen = seenIn(mistyped, '/consultation')
    const told = await delegate.submit(path, { ...hers, seen })
    assert.equal(told.status, 409)
    assert.match(told.text('form[action$="/consultation"] .note'), /Au café du mardi\..*Voter pour/)
    assert.match(told.text('#how'), /Par téléphone/)
    const again = await delegate.submit(path, { ...hers, seen: seenIn(told, '/consultation') })
    assert.equal(again.status, 303)
  })

  it('reads the minutes that a colleague kept, before hers follow them', async () => {
    const slug = await draft('Un procès-verbal à deux ?', vote)
    await move(slug, 'open', 'closed')
    const path = `/decisions/${slug}/proces-verbal/edition`
    assert.equal((await team.fillIn(path, path, { text: 'Celui de l’équipe.' })).status, 303)
    const mistyped = await lead.submit(path, { text: '', seen: '0' })
    assert.equal(mistyped.status, 422)
    const seen = seenIn(mistyped, '/edition')
    const told = await lead.submit(path, { text: 'Celui d’Esther.', seen })
    assert.equal(told.status, 409)
    assert.match(told.text('main'), /Celui de l’équipe/)
    assert.equal(seenIn(told, '/edition'), '1')
  })

  it('has her minutes before her eyes when a colleague froze them meanwhile, and is told that she comes too late', async () => {
    const slug = await draft('Un procès-verbal figé entre-temps ?', vote)
    await move(slug, 'open', 'closed')
    const minutes = `/decisions/${slug}/proces-verbal`
    const edit = `${minutes}/edition`
    await team.fillIn(edit, edit, { text: 'Celui de l’équipe.' })
    const typed = { text: 'Celui d’Esther, en trois pages.', seen: '1' }
    // While they freeze, and after.
    const [frozen, late] = await whileNobodyWrites(
      site,
      'decisions.frozen_minutes',
      async (whenWaiting) => {
        const freezing = team.fillIn(minutes, `${minutes}/figement`, {})
        await whenWaiting(1)
        const writing = lead.submit(edit, typed)
        await whenWaiting(2)
        return [freezing, writing] as const
      },
    )
    assert.equal((await frozen).location, `${minutes}?fait=fige`)
    for (const told of [await late, await lead.submit(edit, typed)]) {
      assert.equal(told.status, 409)
      assert.match(told.text('.note'), /figé pendant que vous écriviez/)
      assert.equal(told.text('#text'), typed.text)
      assert.match(told.text('main'), /Celui de l’équipe\./)
      assert.equal(told.count('main form'), 0)
    }
    assert.doesNotMatch((await lead.visit(minutes)).text('main'), /Celui d’Esther/)
  })

  it('makes public what she read, and not the minutes that a colleague froze meanwhile', async () => {
    const slug = await draft('Publique avec quoi ?', vote)
    await move(slug, 'open', 'closed')
    const minutes = `/decisions/${slug}/proces-verbal`
    const edit = `${minutes}/edition`
    await team.fillIn(edit, edit, { text: 'Des mots qu’elle n’a pas lus.' })
    const to = `/decisions/${slug}/public`
    const read = await lead.visit(to)
    assert.doesNotMatch(read.text('main'), /Des mots/)
    await team.fillIn(minutes, `${minutes}/figement`, {})
    const told = await lead.submit(to, { audience: 'public', seen: seenIn(read, '/public') })
    assert.equal(told.status, 409)
    assert.match(told.text('.note'), /Rien n’est devenu public/)
    assert.match(told.text('main'), /Des mots qu’elle n’a pas lus/)
    assert.equal((await site.public.visit(`/decisions/${slug}`)).status, 404)
    const again = await lead.submit(to, { audience: 'public', seen: seenIn(told, '/public') })
    assert.equal(again.location, `/decisions/${slug}?fait=publique`)
    assert.match((await site.public.visit(minutes)).text('main'), /Des mots/)
  })

  it('reads the text that a colleague touched up, before hers follows it', async () => {
    const slug = await draft('Un texte à deux ?', consent)
    await move(slug, 'clarify', 'react', 'amend')
    const path = `/decisions/${slug}/edition`
    const theirs = { text: 'Le texte de l’équipe.', why: 'Plus court.' }
    assert.equal((await team.fillIn(path, path, theirs)).status, 303)
    const mistyped = await lead.submit(path, { text: 'Le texte d’Esther.', why: '', seen: '1' })
    assert.equal(mistyped.status, 422)
    const hers = {
      text: 'Le texte d’Esther.',
      why: 'Plus clair.',
      seen: seenIn(mistyped, '/edition'),
    }
    const told = await lead.submit(path, hers)
    assert.equal(told.status, 409)
    assert.match(told.text('.note--care'), /Le texte de l’équipe/)
    const again = await lead.submit(path, { ...hers, seen: seenIn(told, '/edition') })
    assert.equal(again.status, 303)
  })
})

describe('a member whose people chose among several gestures', () => {
  it('says a mandate that the page offers: « against » answers nothing there, sent by hand or not', async () => {
    const slug = await draft('Lequel des deux ?', vote)
    await team.submit(`/decisions/${slug}/blocs`, {
      blockTitle: 'Le local',
      propositions: 'Le garder\nLe rendre',
    })
    await move(slug, 'open')
    const path = `${own}/${slug}/consultation`
    const said = { how: 'Au café du mardi.', readers: 'own', seen: '0' }
    const refused = await delegate.submit(path, { ...said, mandate: 'against' })
    assert.equal(refused.status, 422)
    assert.match(refused.text('#how'), /Au café du mardi/)
    assert.equal(refused.count('[name=mandate][value=against]'), 0)
    assert.match(refused.text('.error-summary'), /./)
    assert.equal((await delegate.submit(path, { ...said, mandate: 'for' })).status, 303)
  })
})

describe('someone who opens a vote', () => {
  it('reads on the page all that the seats will be asked, and opens that or nothing', async () => {
    const slug = await draft('Ce qui s’ouvre ?', { ...vote, quorum: '3' })
    const to = `/decisions/${slug}/etape/open`
    const page = await lead.visit(to)
    assert.match(page.text('main'), /Ce qui est proposé\..*Trois|3 sièges|3/)
    await team.submit(`/decisions/${slug}/blocs`, {
      blockTitle: 'Le lieu',
      propositions: 'Au bord de l’eau\nEn ville',
    })
    await team.fillIn(`/decisions/${slug}/edition`, `/decisions/${slug}/edition`, {
      text: 'Tout autre chose.',
      secret: 'on',
    })
    const refused = await lead.submit(to, { why: 'Allons-y.', seen: seenIn(page, '/open') })
    assert.equal(refused.status, 409)
    assert.match(refused.text('.note--care'), /a changé depuis/)
    assert.match(refused.text('main'), /Tout autre chose\..*Au bord de l’eau/)
    assert.match(refused.text('#why'), /Allons-y/)
    const [still] = await query(
      'select d.slug from decisions.stages join decisions.decisions d on d.id = decision_id where d.slug = $1',
      [slug],
    )
    assert.equal(still, undefined)
    const opened = await lead.submit(to, { why: 'Allons-y.', seen: seenIn(refused, '/open') })
    assert.equal(opened.location, `/decisions/${slug}?fait=etape`)
  })

  it('while another adds a block asks for the blocks she read, with none beside them', async () => {
    const slug = await draft('Un bloc de plus ?', vote)
    const to = `/decisions/${slug}/etape/open`
    const [added, opened] = await whileNobodyWrites(
      site,
      'decisions.propositions',
      async (whenWaiting) => {
        const adding = team.submit(`/decisions/${slug}/blocs`, {
          blockTitle: 'Le lieu',
          propositions: 'En ville',
        })
        await whenWaiting(1)
        const opening = lead.fillIn(to, to, { why: '' })
        await whenWaiting(2)
        return [adding, opening] as const
      },
    )
    assert.equal((await added).status, 303)
    assert.equal((await opened).status, 409)
    await move(slug, 'open')
    const blocks = await query<{ title: string }>(
      `select b.title from decisions.blocks b join decisions.decisions d on d.id = decision_id where d.slug = $1`,
      [slug],
    )
    assert.deepEqual(blocks, [{ title: 'Le lieu' }])
  })
})

describe('someone who writes while a decision moves on', () => {
  it('is told that her draft was opened, and has her words before her eyes', async () => {
    const slug = await draft('Ouverte pendant qu’on écrit ?', vote)
    const path = `/decisions/${slug}/edition`
    const page = await lead.visit(path)
    const words = { question: 'Ouverte ?', text: 'Mes mots.', ...vote, seen: seenIn(page, path) }
    const late = await whileMoved(slug, 'open', () => lead.submit(path, words))
    assert.equal(late.status, 409)
    assert.match(late.text('.error-summary'), /Copiez ce que vous voulez garder/)
    assert.match(late.text('#text'), /Mes mots/)
    const [kept] = await query<{ text: string }>(
      'select t.text from decisions.texts t join decisions.decisions d on d.id = decision_id where d.slug = $1',
      [slug],
    )
    assert.equal(kept?.text, 'Ce qui est proposé.')
  })

  it('is told that her version comes after the round began', async () => {
    const slug = await draft('Une retouche trop tard ?', consent)
    await move(slug, 'clarify', 'react', 'amend')
    const path = `/decisions/${slug}/edition`
    const words = { text: 'Ma retouche.', why: 'Pour voir.', seen: '1' }
    const late = await whileMoved(slug, 'consent', () => lead.submit(path, words))
    assert.equal(late.status, 409)
    assert.match(late.text('#text'), /Ma retouche/)
    const rows = await query(
      'select from decisions.texts join decisions.decisions d on d.id = decision_id where d.slug = $1',
      [slug],
    )
    assert.equal(rows.length, 1)
  })

  it('says it of the stage that began, or is told that it comes too late', async () => {
    const slug = await draft('Un mot de trop ?', consent)
    await move(slug, 'clarify')
    const words = (who: Visitor, path: string, said: string) => () =>
      who.submit(path, { words: said })
    const mine = `${own}/${slug}/mots`
    const reacted = await whileMoved(slug, 'react', words(delegate, mine, 'Et en août ?'))
    assert.equal(reacted.location, `${own}/${slug}?fait=mots`)
    const late = await whileMoved(slug, 'amend', words(delegate, mine, 'Et en mai ?'))
    assert.equal(late.status, 409)
    assert.match(late.text('main'), /n’est pas gardé.*Et en mai \?/)
    const leads = await lead.submit(`/decisions/${slug}/mots`, { words: 'Merci à tout le monde.' })
    assert.equal(leads.status, 409)
    assert.match(leads.text('.decision-leading'), /n’est pas gardé.*Merci à tout le monde/)
    const said = await query<{ stage: string; words: string }>(
      `select stage, words from decisions.contributions join decisions.decisions d on d.id = decision_id where d.slug = $1`,
      [slug],
    )
    assert.deepEqual(said, [{ stage: 'react', words: 'Et en août ?' }])
  })

  it('is told that the decision closed before she could say how they asked their own', async () => {
    const slug = await draft('Une note trop tard ?', vote)
    await move(slug, 'open')
    const note = { how: 'À l’assemblée.', mandate: 'for', readers: 'own', seen: '0' }
    const late = await whileMoved(slug, 'closed', () =>
      delegate.submit(`${own}/${slug}/consultation`, note),
    )
    assert.equal(late.status, 409)
    assert.match(late.text('main'), /n’est pas gardé.*À l’assemblée/)
  })
})

describe('a member that leaves between two rounds', () => {
  it('is counted in neither the seats nor the mails of the second, and keeps what it said in the first', async () => {
    const slug = await draft('Un départ entre deux tours ?', consent)
    await move(slug, 'clarify', 'react', 'amend', 'consent')
    const objection = { position: 'objection', reason: 'Notre cour est en béton.', seen: '0' }
    const position = `${own}/${slug}/position`
    assert.equal((await delegate.submit(position, objection)).status, 303)
    assert.match((await lead.visit(`/decisions/${slug}`)).text('main'), /sur 90/)
    await move(slug, 'integrate')
    await query('update directory.members set left_on = current_date where id = $1', [corde])
    await move(slug, 'consent')
    const page = await team.visit(`/decisions/${slug}`)
    assert.match(page.text('main'), /sur 89/)
    assert.match(page.text('main'), /Notre cour est en béton.*La Corde à linge/)
    // Back before the round ends: it was no member when the round opened.
    await query('update directory.members set left_on = null where id = $1', [corde])
    const back = await delegate.submit(position, { position: 'consent', reason: '', seen: '0' })
    assert.equal(back.status, 409)
    assert.match(back.text('main'), /n’était pas membre à l’ouverture/)
    await move(slug, 'closed')
    const [outcome] = await query<{ entitled: number; answered: number; outcome: string }>(
      `select entitled, answered, outcome from decisions.outcomes join decisions.decisions d on d.id = decision_id where d.slug = $1`,
      [slug],
    )
    assert.deepEqual(outcome, { entitled: 89, answered: 0, outcome: 'no-quorum' })
  })
})
