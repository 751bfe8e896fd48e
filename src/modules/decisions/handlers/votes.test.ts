import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { memberId } from '../../../../demo/member-rows.ts'
import { demonstrationDay, openSite, type Visitor } from '../../../../test/site.ts'
import { sqlAs } from '../../../../test/sql-as.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as } from '../../../platform/database/database.ts'
import { enterStage } from '../acts/enter-stage.ts'
import { findDecision } from '../queries/find-decision.ts'

const site = await openSite()
const team = site.as('equipe')
const delegate = site.as('deleguee')
const corde = memberId('La Corde à linge')
const own = '/ma-ressource/la-corde-a-linge/decisions'

const query = <Row extends object>(text: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (owner) => (await owner.query<Row>(text, values)).rows,
  )

/** A vote that is open, and its address. */
async function openVote(question: string, fields: Record<string, string> = {}): Promise<string> {
  const drafted = await team.submit('/decisions/nouvelle', {
    question,
    text: 'Ce qui est proposé.',
    method: 'vote',
    majority: 'simple',
    ...fields,
  })
  assert.equal(drafted.status, 303, drafted.text('main'))
  const slug = drafted.location?.match(/decisions\/([^?]+)/)?.[1] ?? ''
  const opened = await team.fillIn(
    `/decisions/${slug}/etape/open`,
    `/decisions/${slug}/etape/open`,
    { why: '' },
  )
  assert.equal(opened.location, `/decisions/${slug}?fait=etape`)
  return slug
}

async function vote(visitor: Visitor, slug: string, fields: Record<string, string>) {
  return visitor.fillIn(`${own}/${slug}`, `${own}/${slug}/bulletin`, fields)
}

describe('who prepares a vote', () => {
  it('is told what to write, and keeps what was typed', async () => {
    const refused = await team.submit('/decisions/nouvelle', { question: 'Quoi ?', method: 'vote' })
    assert.equal(refused.status, 422)
    assert.equal(refused.attribute('#question', 'value'), 'Quoi ?')
    assert.match(refused.text('.error-summary'), /Écrivez ce qui est proposé/)
  })

  it('shows a draft to nobody but who leads, and puts blocks in it', async () => {
    const drafted = await team.submit('/decisions/nouvelle', {
      question: 'Un brouillon ?',
      text: 'Texte.',
      method: 'vote',
      majority: 'two-thirds',
    })
    const slug = drafted.location?.match(/decisions\/([^?]+)/)?.[1] ?? ''
    assert.equal((await delegate.visit(`/decisions/${slug}`)).status, 404)
    assert.equal((await delegate.visit(`${own}/${slug}`)).status, 404)
    assert.doesNotMatch((await delegate.visit('/decisions')).text('main'), /Un brouillon/)
    assert.equal((await site.as('facilitatrice').visit(`/decisions/${slug}`)).status, 200)

    const empty = await team.submit(`/decisions/${slug}/blocs`, { blockTitle: 'Le lieu' })
    assert.equal(empty.status, 422)
    await team.submit(`/decisions/${slug}/blocs`, {
      blockTitle: 'Le lieu',
      propositions: 'Au bord de l’eau\n\nEn ville\n',
    })
    const page = await team.visit(`/decisions/${slug}`)
    assert.match(page.text('.decision-blocks'), /Le lieu.*Au bord de l’eau.*En ville/)
    const thrown = await team.submit(`/decisions/${slug}/retrait`, {})
    assert.equal(thrown.location, '/decisions?fait=jetee')
  })

  it('never writes over what someone else made of the draft: both are shown', async () => {
    const drafted = await team.submit('/decisions/nouvelle', {
      question: 'À deux mains ?',
      text: 'Le premier texte.',
      method: 'vote',
      majority: 'simple',
    })
    const here = `/decisions/${drafted.location?.match(/decisions\/([^?]+)/)?.[1]}/edition`
    const lead = site.as('facilitatrice')
    const seen = (await lead.visit(here)).attribute('[name=seen]', 'value') ?? ''
    await team.fillIn(here, here, { text: 'Le texte de l’équipe.', majority: 'unanimity' })
    const late = await lead.fillIn(here, here, { text: 'Le texte d’Esther.', seen })
    assert.equal(late.status, 409)
    assert.match(late.text('.note--care'), /Le texte de l’équipe/)
    assert.equal(late.text('#text'), 'Le texte d’Esther.')
    const again = late.attribute('[name=seen]', 'value') ?? ''
    const kept = await lead.fillIn(here, here, { text: 'Le texte des deux.', seen: again })
    assert.match(kept.location ?? '', /fait=brouillon/)
  })

  it('cannot ask for more answers than there are members', async () => {
    const drafted = await team.submit('/decisions/nouvelle', {
      question: 'Un quorum trop haut ?',
      text: 'Texte.',
      method: 'vote',
      majority: 'simple',
      quorum: '91',
    })
    const slug = drafted.location?.match(/decisions\/([^?]+)/)?.[1] ?? ''
    const refused = await team.fillIn(
      `/decisions/${slug}/etape/open`,
      `/decisions/${slug}/etape/open`,
      { why: '' },
    )
    assert.equal(refused.location, `/decisions/${slug}?fait=quorum&nombre=90`)
    assert.match((await team.visit(refused.location ?? '')).text('.note'), /90 membres/)
  })
})

describe('a delegate', () => {
  it('finds what waits for her seat, votes, and changes her mind', async () => {
    const slug = await openVote('Changeons-nous d’idée ?')
    assert.match(
      (await delegate.visit('/ma-ressource/la-corde-a-linge')).text('main'),
      /Voter : Changeons-nous/,
    )
    assert.equal((await vote(delegate, slug, {})).status, 422)
    assert.equal((await vote(delegate, slug, { 'block-1': 'for-1' })).status, 303)
    assert.match(
      (await delegate.visit(`/decisions/${slug}`)).text('main'),
      /1 siège|Un siège a répondu sur 90/,
    )
    assert.equal((await vote(delegate, slug, { 'block-1': 'against' })).status, 303)
    const rows = await query(
      `select choice, version from decisions.choices join decisions.ballots using (decision_id, member_id)
       join decisions.decisions d on d.id = decision_id where d.slug = $1`,
      [slug],
    )
    assert.deepEqual(rows, [{ choice: 'against', version: 2 }])
    assert.doesNotMatch(
      (await delegate.visit('/ma-ressource/la-corde-a-linge')).text('main'),
      /Changeons-nous/,
    )
  })

  it('in a second tab is told what the first one said, and what she chose is kept', async () => {
    const slug = await openVote('Deux fenêtres ?')
    const send = (choice: string) =>
      delegate.submit(`${own}/${slug}/bulletin`, { 'block-1': choice, seen: '0' })
    assert.equal((await send('for-1')).status, 303)
    const later = await send('against')
    assert.equal(later.status, 409)
    assert.match(later.text('.note--alert'), /a répondu entre-temps/)
    assert.match(later.text('#reponse ~ *, .part'), /Pour/)
    assert.equal(later.attribute('input[value="against"]', 'checked'), 'checked')
    assert.equal(later.attribute('input[name="seen"]', 'value'), '1')
    const again = await delegate.submit(`${own}/${slug}/bulletin`, {
      'block-1': 'against',
      seen: '1',
    })
    assert.equal(again.status, 303)
  })

  it('whose mandate ended during the vote is told so, and nothing of hers is lost', async () => {
    const slug = await openVote('Un mandat qui finit ?')
    await vote(delegate, slug, { 'block-1': 'for-1' })
    await query(
      `update directory.mandates set starts_on = current_date - 400, ends_on = current_date - 2 where member_id = $1 and kind = 'delegate'`,
      [corde],
    )
    const refused = await delegate.submit(`${own}/${slug}/bulletin`, {
      'block-1': 'against',
      seen: '1',
    })
    assert.equal(refused.status, 409)
    assert.match(refused.text('.note--alert'), /le mandat n’est pas en cours/)
    assert.equal(refused.attribute('input[value="against"]', 'checked'), 'checked')
    const page = await delegate.visit(`${own}/${slug}`)
    assert.match(page.text('main'), /Ce n’est pas votre compte aujourd’hui/)
    assert.equal(page.count('form[action$="/bulletin"]'), 0)
    const [{ choice } = { choice: '' }] = await query<{ choice: string }>(
      `select choice from decisions.choices c join decisions.decisions d on d.id = c.decision_id where d.slug = $1`,
      [slug],
    )
    assert.equal(choice, 'for')
    await query(
      `update directory.mandates set ends_on = current_date + 200 where member_id = $1 and kind = 'delegate'`,
      [corde],
    )
  })

  it('of a member that joined after the opening has no vote in it', async () => {
    const slug = await openVote('Arrivée après ?')
    await query(
      `delete from decisions.seats s using decisions.decisions d where d.id = s.decision_id and d.slug = $1 and s.member_id = $2`,
      [slug, corde],
    )
    const refused = await delegate.submit(`${own}/${slug}/bulletin`, {
      'block-1': 'for-1',
      seen: '0',
    })
    assert.equal(refused.status, 409)
    assert.match(refused.text('main'), /n’était pas membre à l’ouverture/)
  })

  it('alone votes: not a colleague, nor a neighbour, nor the team', async () => {
    const slug = await openVote('Qui vote ?')
    const ballot = { 'block-1': 'for-1', seen: '0' }
    const colleague = await site.as('ressource').submit(`${own}/${slug}/bulletin`, ballot)
    assert.equal(colleague.status, 409)
    assert.equal((await site.as('voisine').submit(`${own}/${slug}/bulletin`, ballot)).status, 404)
    assert.equal((await team.submit(`${own}/${slug}/bulletin`, ballot)).status, 404)
    const [{ id } = { id: '' }] = await query<{ id: string }>(
      'select id from decisions.decisions where slug = $1',
      [slug],
    )
    for (const persona of ['ressource', 'equipe', 'administration'] as const) {
      const said = await sqlAs(
        site,
        persona,
        `select decisions.cast_ballot('${id}', '${corde}', '[]', 0) as outcome`,
      )
      assert.deepEqual(said, [{ outcome: 'no-mandate' }], persona)
    }
    await assert.rejects(
      sqlAs(
        site,
        'deleguee',
        `insert into decisions.ballots (decision_id, member_id, version) values ('${id}', '${corde}', 1)`,
      ),
      /permission denied/,
    )
    const forged = await sqlAs(
      site,
      'deleguee',
      `select decisions.cast_ballot('${id}', '${corde}', '[]', 0) as outcome`,
    )
    assert.deepEqual(forged, [{ outcome: 'wrong' }])
  })
})

describe('a vote that closes', () => {
  it('is counted, kept, told to the network, and to everyone once who leads says so', async () => {
    const slug = await openVote('Compte exact ?', { quorum: '1' })
    await vote(delegate, slug, { 'block-1': 'for-1' })
    assert.match(
      (await team.visit(`/decisions/${slug}/etape/closed`)).text('main'),
      /On ne rouvre pas/,
    )
    await team.submit(`/decisions/${slug}/etape/closed`, { why: 'Compté ensemble.' })
    const page = await delegate.visit(`/decisions/${slug}`)
    assert.match(page.text('main'), /Adoptée.*La majorité demandée est atteinte/)
    assert.match(page.text('#bulletins'), /La Corde à linge/)
    const late = await delegate.submit(`${own}/${slug}/bulletin`, {
      'block-1': 'against',
      seen: '1',
    })
    assert.equal(late.status, 409)
    assert.match(late.text('.note--alert'), /Les réponses sont closes/)
    const twice = await team.submit(`/decisions/${slug}/etape/closed`, { why: '' })
    assert.equal(twice.location, `/decisions/${slug}?fait=deja`)

    assert.equal((await site.public.visit(`/decisions/${slug}`)).status, 404)
    const to = `/decisions/${slug}/public`
    assert.equal((await team.submit(to, { audience: 'public' })).status, 409)
    await team.fillIn(to, to, {})
    const read = await site.public.visit(`/decisions/${slug}`)
    assert.equal(read.status, 200)
    assert.match(read.text('main'), /Adoptée/)
    assert.doesNotMatch(read.html, /La Corde à linge|Maude Delisière/)
    assert.match((await site.public.visit('/decisions')).text('main'), /Compte exact/)
    await team.submit(to, { audience: 'members' })
    assert.equal((await site.public.visit(`/decisions/${slug}`)).status, 404)
    assert.doesNotMatch((await site.public.visit('/decisions')).text('main'), /Compte exact/)
  })

  it('has minutes from what happened, corrected, frozen once, and read with it', async () => {
    const slug = await openVote('Un procès-verbal ?')
    await vote(delegate, slug, { 'block-1': 'for-1' })
    await team.submit(`/decisions/${slug}/etape/closed`, { why: '' })
    const minutes = `/decisions/${slug}/proces-verbal`
    const draft = await team.visit(`${minutes}/edition`)
    assert.match(draft.text('#text'), /Un procès-verbal.*Adoptée.*pour 1, contre 0/)
    const saved = await team.fillIn(`${minutes}/edition`, `${minutes}/edition`, {})
    assert.equal(saved.location, `${minutes}?fait=garde`)
    assert.equal((await delegate.visit(minutes)).status, 404)
    const late = await team.submit(`${minutes}/edition`, { text: 'Autre chose.', seen: '0' })
    assert.equal(late.status, 409)
    assert.match(late.text('#text'), /Autre chose/)
    const stale = await team.submit(`${minutes}/figement`, { seen: '0' })
    assert.equal(stale.location, `${minutes}?fait=change`)
    assert.equal(
      (await team.fillIn(minutes, `${minutes}/figement`, {})).location,
      `${minutes}?fait=fige`,
    )
    assert.match((await delegate.visit(minutes)).text('article'), /Adoptée/)
    assert.equal((await team.visit(`${minutes}/edition`)).status, 404)
    await assert.rejects(
      sqlAs(
        site,
        'equipe',
        `insert into decisions.minutes (decision_id, version, text, written_by)
        select id, 9, 'x', platform.current_person() from decisions.decisions where slug = '${slug}'`,
      ),
      /row-level security/,
    )
  })

  it('is on a screen while it is open, for the network alone', async () => {
    const slug = await openVote('À l’écran ?', { quorum: '2' })
    const screen = `/decisions/${slug}/ecran`
    assert.match((await site.public.visit(screen)).location ?? '', /^\/connexion/)
    await vote(delegate, slug, { 'block-1': 'abstain' })
    const page = await site.as('voisine').visit(screen)
    assert.match(
      page.text('.live__count'),
      /1 siège a répondu sur 90.*Il manque un siège pour le quorum de 2/,
    )
    assert.match(page.html, /<noscript><meta http-equiv="refresh" content="10"\/?><\/noscript>/)
    await team.submit(`/decisions/${slug}/etape/closed`, { why: '' })
    assert.equal((await site.as('voisine').visit(screen)).location, `/decisions/${slug}`)
    assert.match((await delegate.visit(`/decisions/${slug}`)).text('main'), /Trop peu de réponses/)
  })
})

describe('someone of the body that leads a vote, who serves no member', () => {
  it('closes it, and counts every ballot', async () => {
    const [{ id: body } = { id: '' }] = await query<{ id: string }>(
      `select id from directory.bodies where slug = 'comite-des-mots'`,
    )
    const slug = await openVote('Animée par un comité ?', { body })
    await vote(delegate, slug, { 'block-1': 'for-1' })
    const [{ id: person } = { id: '' }] = await query<{ id: string }>(
      `insert into directory.people (name) values ('Personne inventée') returning id`,
    )
    const viewer = { id: person }
    assert.equal(await as(viewer, (tx) => findDecision(tx, slug)), null)
    await query(
      `insert into directory.body_terms (body_id, seat, holder_name, person_id, starts_on) values ($1, 'Membre', 'Personne inventée', $2, current_date - 1)`,
      [body, person],
    )
    const result = await as(viewer, async (tx) => {
      const decision = await findDecision(tx, slug)
      assert.ok(decision?.isLed)
      const entering = { stage: 'closed', seen: '', why: '', today: demonstrationDay } as const
      return enterStage(tx, viewer, { decision, ...entering })
    })
    assert.equal(result.outcome, 'entered')
    const closed = await as(viewer, (tx) => findDecision(tx, slug))
    assert.deepEqual(closed?.outcome, {
      outcome: 'adopted',
      entitled: 90,
      answered: 1,
      decidedOn: demonstrationDay,
    })
  })
})

describe('what was asked', () => {
  it('does not change once it is open, whoever asks the database', async () => {
    const slug = await openVote('Gelée ?')
    for (const statement of [
      `update decisions.decisions set quorum = 1 where slug = '${slug}'`,
      `update decisions.decisions set is_secret = true where slug = '${slug}'`,
    ]) {
      await assert.rejects(sqlAs(site, 'administration', statement), /does not change/)
    }
    await assert.rejects(
      sqlAs(
        site,
        'equipe',
        `insert into decisions.stages (decision_id, stage, entered_by)
        select id, 'consent', platform.current_person() from decisions.decisions where slug = '${slug}'`,
      ),
      /no decision moves/,
    )
    assert.equal((await team.visit(`/decisions/${slug}/edition`)).status, 404)
  })

  it('comes out as its seats said, whoever closes it in the tables', async () => {
    const slug = await openVote('Qui compte ?')
    await vote(delegate, slug, { 'block-1': 'for-1' })
    const close = `insert into decisions.stages (decision_id, stage, entered_by)
      select id, 'closed', platform.current_person() from decisions.decisions where slug = '${slug}'`
    const said = (
      columns: string,
    ) => `with closed as (select id from decisions.decisions where slug = '${slug}')
      insert into decisions.outcomes (decision_id, outcome, entitled, answered, decided_on) select id, ${columns} from closed`
    const tally = (columns: string) => `insert into decisions.tallies
      (decision_id, proposition_id, in_favour, against, abstained, has_passed)
      select b.decision_id, p.id, ${columns} from decisions.propositions p join decisions.blocks b on b.id = p.block_id
      join decisions.decisions d on d.id = b.decision_id where d.slug = '${slug}'`
    for (const forged of [
      said(`'rejected', 90, 90, '2020-01-01'`),
      said(`'adopted', 90, 1, platform.today()`),
      tally('0, 1, 0, false'),
      tally('2, 0, 0, true'),
      `${tally('1, 0, 0, true')}; ${said(`'adopted', 1, 1, platform.today()`)}`,
    ]) {
      await assert.rejects(
        sqlAs(site, 'equipe', `${close}; ${forged}`),
        /not what the seats said/,
        forged,
      )
    }
    for (const [table, column] of [
      ['decisions', 'created_by'],
      ['texts', 'written_by'],
      ['stages', 'entered_by'],
      ['minutes', 'written_by'],
      ['frozen_minutes', 'frozen_by'],
    ]) {
      const read = sqlAs(site, null, `select ${column} from decisions.${table}`)
      await assert.rejects(read, /permission denied/, table)
    }
    await team.submit(`/decisions/${slug}/etape/closed`, { why: '' })
    const [kept] = await query<{ outcome: string; answered: number; today: boolean }>(
      `select outcome, answered, decided_on = platform.today() as today from decisions.outcomes o
       join decisions.decisions d on d.id = o.decision_id where d.slug = $1`,
      [slug],
    )
    assert.deepEqual(kept, { outcome: 'adopted', answered: 1, today: true })
  })
})

describe('the team', () => {
  it('writes to the members once, and to none that asked for no mails', async () => {
    const slug = await openVote('Un courriel ?')
    await delegate.submit(`${own}/courriels`, { mails: 'stop' })
    const before = (await site.mails()).length
    const told = await team.submit(`/decisions/${slug}/avis`, {})
    assert.match(told.location ?? '', /fait=avis&nombre=\d+$/)
    const mails = (await site.mails()).slice(before)
    assert.ok(mails.length > 50)
    assert.ok(mails.every(({ subject }) => /^Un vote est ouvert\s: Un courriel \?$/.test(subject)))
    assert.ok(
      mails.every(({ text }) => /Pour ne plus recevoir de courriel sur les décisions/.test(text)),
    )
    assert.ok(!mails.some(({ text }) => text.includes('La Corde à linge')))
    const again = await team.submit(`/decisions/${slug}/avis`, {})
    assert.match(again.location ?? '', /fait=personne$/)
    await delegate.submit(`${own}/courriels`, { mails: 'again' })
  })

  it('is reminded of a review whose day came', async () => {
    assert.match(
      (await team.visit('/equipe')).text('main'),
      /Réviser une décision : Accueillons-nous/,
    )
    const listed = await team.visit('/decisions?voir=a-reviser')
    assert.match(listed.text('main'), /Accueillons-nous/)
  })
})
