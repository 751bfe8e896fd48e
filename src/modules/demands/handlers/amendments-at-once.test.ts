import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { demonstrationDay, openSite, type Visit } from '../../../../test/site.ts'
import { sqlAs } from '../../../../test/sql-as.ts'
import { whileNobodyWrites } from '../../../../test/waiting.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { daysFrom } from '../../../platform/words/days.ts'

const site = await openSite()
const team = site.as('equipe')
const worker = site.as('ressource')
const delegate = site.as('deleguee')
const corde = '/ma-ressource/la-corde-a-linge/amendements'

const query = async <T extends object>(text: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (client) => (await client.query<T>(text, values)).rows,
  )

/** What an amendment of a document holds, beside what was put to the vote. */
async function held(slug: string) {
  const [row] = await query<{ id: string; state: string; wordings: number; voted: number | null }>(
    `select a.id, demands.amendment_state(a.id) as state,
       (select count(*)::int from demands.wordings w where w.amendment_id = a.id) as wordings,
       (select max(s.wording) from demands.amendment_states s where s.amendment_id = a.id) as voted
     from demands.amendments a join demands.documents d on d.id = a.document_id where d.slug = $1`,
    [slug],
  )
  assert.ok(row)
  return row
}

async function blockOf(slug: string) {
  const [row] = await query<{ code: string; saves: string; text: string }>(
    `select b.code, b.saves::text, v.text from demands.blocks b join demands.documents d on d.id = b.document_id
     join demands.block_versions v on v.block_id = b.id and v.version = b.current where d.slug = $1`,
    [slug],
  )
  assert.ok(row)
  return row
}

/** A document of one paragraph, opened to amendments, with one proposed on it; its revision, as the page of it sends it. */
async function amended(slug: string) {
  const about = { title: `Le texte ${slug}`, kind: 'platform', language: 'fr' }
  await team.submit('/redaction/nouveau', { ...about, slug })
  await team.submit(`/redaction/${slug}/reglages`, { ...about, audience: 'members', embargo: '' })
  await team.submit(`/redaction/${slug}/blocs`, { kind: 'paragraph', after: '' })
  const { code, saves } = await blockOf(slug)
  await team.submit(`/redaction/${slug}/blocs/${code}`, {
    seen: saves,
    next: 'finish',
    text: 'Une porte.',
  })
  await team.submit(`/redaction/${slug}/amendements/ouverture`, {
    closesOn: daysFrom(demonstrationDay, 10),
  })
  const path = `${corde}/${slug}/blocs/${code}`
  const fields = { text: 'Deux portes.', reason: 'Parce que.' }
  const sent = await worker.fillIn(`${path}?geste=remplacer`, path, fields)
  assert.equal(sent.location, `/redaction/${slug}/amendements/1?fait=propose`)
  const { saves: seen } = await blockOf(slug)
  return {
    revise: () =>
      worker.submit(`${corde}/${slug}/1/revision`, {
        text: 'Trois portes.',
        reason: 'Parce que.',
        seen,
        wordingSeen: '1',
      }),
    recommend: () =>
      team.submit(`/redaction/${slug}/amendements/1/recommandation`, {
        seen: '1',
        recommendation: 'part',
        text: 'Des portes.',
        reason: 'Oui.',
      }),
    submit: () =>
      team.submit(`/redaction/${slug}/amendements/vote`, {
        question: `Le vote sur ${slug}`,
        majority: 'simple',
        put: '1',
      }),
    record: () => team.submit(`/redaction/${slug}/amendements/resultats`, {}),
    apply: () => team.submit(`/redaction/${slug}/amendements/texte`, {}),
    withdraw: () => worker.submit(`${corde}/${slug}/1/retrait`, {}),
  }
}

async function adopt(decision: string): Promise<void> {
  await team.fillIn(`${decision}/etape/open`, `${decision}/etape/open`, { why: '' })
  const path = `/ma-ressource/la-corde-a-linge${decision}/bulletin`
  const cast = await delegate.submit(path, { 'block-1': 'for-1', seen: '0' })
  assert.equal(cast.status, 303, cast.text('main'))
  await team.submit(`${decision}/etape/closed`, { why: '' })
}

/** What two who press at the same moment are answered: status and address, in the order of the alphabet. */
async function pressedTwice(table: string, press: () => Promise<Visit>) {
  const both = await whileNobodyWrites(site, table, async (whenWaiting) => {
    const pressed = [press(), press()]
    await whenWaiting(2)
    return pressed
  })
  return (await Promise.all(both))
    .map(({ status, location }) => `${status} ${location ?? ''}`.trim())
    .sort()
}

describe('pressed twice at once', () => {
  it('a recommendation is given twice, one after the other', async () => {
    const { recommend } = await amended('deux-avis')
    const path = '/redaction/deux-avis/amendements/1?fait=recommande#recommandation'
    assert.deepEqual(await pressedTwice('demands.recommendations', recommend), [
      `303 ${path}`,
      `303 ${path}`,
    ])
  })

  it('a revision is kept once, and the other press is told', async () => {
    const { revise } = await amended('deux-mots')
    assert.deepEqual(await pressedTwice('demands.wordings', revise), [
      '303 /redaction/deux-mots/amendements/1?fait=revise',
      '409',
    ])
    assert.equal((await held('deux-mots')).wordings, 2)
  })

  it('a proposal is taken back once', async () => {
    const { withdraw } = await amended('deux-retraits')
    const path = '/redaction/deux-retraits/amendements/1?fait='
    assert.deepEqual(await pressedTwice('demands.amendment_states', withdraw), [
      `303 ${path}retire`,
      `303 ${path}trop-tard`,
    ])
  })

  it('amendments are put to one vote, its results are written once, and the text too', async () => {
    const { submit, record, apply } = await amended('deux-votes')
    const submitted = await pressedTwice('demands.amendment_states', submit)
    assert.match(submitted[0] ?? '', /^303 \/decisions\//)
    assert.equal(submitted[1], '409')
    await adopt(submitted[0]?.slice('303 '.length) ?? '')
    const vote = '/redaction/deux-votes/amendements/vote?fait='
    assert.deepEqual(await pressedTwice('demands.amendment_states', record), [
      `303 ${vote}resultats&nombre=1`,
      `303 ${vote}rien`,
    ])
    const text = '/redaction/deux-votes/amendements/texte?fait=applique&nombre='
    assert.deepEqual(await pressedTwice('demands.block_versions', apply), [
      `303 ${text}0`,
      `303 ${text}1`,
    ])
    assert.equal((await blockOf('deux-votes')).text, 'Deux portes.')
    const { state } = await held('deux-votes')
    assert.equal(state, 'applied')
  })

  it('a decision is drafted, added to, opened, and looked at again', async () => {
    const drafted = await pressedTwice('decisions.decisions', () =>
      team.submit('/decisions/nouvelle', {
        question: 'Deux fois la même ?',
        text: 'Ce qui est proposé.',
        method: 'vote',
        majority: 'simple',
      }),
    )
    const [first, second] = drafted.map((one) => one.slice('303 '.length).replace(/\?.*/, ''))
    assert.match(first ?? '', /^\/decisions\/\d{4}-deux-fois-la-meme/)
    assert.match(second ?? '', /^\/decisions\/\d{4}-deux-fois-la-meme/)
    assert.notEqual(first, second)
    const added = await pressedTwice('decisions.blocks', () =>
      team.submit(`${first}/blocs`, { blockTitle: 'Le lieu', propositions: 'En ville' }),
    )
    assert.deepEqual(added, [`303 ${first}?fait=bloc`, `303 ${first}?fait=bloc`])
    const opened = await pressedTwice('decisions.stages', () =>
      team.fillIn(`${first}/etape/open`, `${first}/etape/open`, { why: '' }),
    )
    assert.deepEqual(opened, [`303 ${first}?fait=deja`, `303 ${first}?fait=etape`])
    await team.submit(`${first}/etape/closed`, { why: '' })
    const reviewed = await pressedTwice('decisions.reviews', () =>
      team.submit(`${first}/revision`, { reviewOn: daysFrom(demonstrationDay, 30), note: '' }),
    )
    assert.deepEqual(reviewed, [`303 ${first}?fait=revision`, `303 ${first}?fait=revision`])
  })
})

describe('an amendment that is put to the vote', () => {
  it('while its member words it again: seats read the words that the register keeps', async () => {
    const { revise, submit } = await amended('mots')
    const [revised, drafted] = await whileNobodyWrites(
      site,
      'demands.wordings',
      async (whenWaiting) => {
        const revising = revise()
        await whenWaiting(1)
        const submitting = submit()
        await Promise.race([submitting, whenWaiting(2)])
        return [revising, submitting]
      },
    ).then((both) => Promise.all(both))
    assert.equal(revised?.location, '/redaction/mots/amendements/1?fait=revise')
    assert.ok(drafted)
    const draft = await team.visit(drafted.location ?? '')
    assert.match(draft.text('.decision-blocks'), /Trois portes/)
    const { id, ...rest } = await held('mots')
    assert.deepEqual(rest, { state: 'submitted', wordings: 2, voted: 2 })
  })

  it('while its committee recommends: the committee is told that it comes too late', async () => {
    const { recommend, submit } = await amended('conseil')
    const [drafted, late] = await whileNobodyWrites(
      site,
      'demands.amendment_states',
      async (whenWaiting) => {
        const submitting = submit()
        await whenWaiting(1)
        const recommending = recommend()
        await Promise.race([recommending, whenWaiting(2)])
        return [submitting, recommending]
      },
    ).then((both) => Promise.all(both))
    assert.equal(drafted?.status, 303)
    assert.equal(late?.status, 409)
    assert.equal(late?.text('#text'), 'Des portes.')
    const { id } = await held('conseil')
    const given = await query('select from demands.recommendations where amendment_id = $1', [id])
    assert.equal(given.length, 0)
  })

  it('keeps its words in the database too, whoever writes there', async () => {
    const { submit } = await amended('garde')
    const before = await held('garde')
    await submit()
    const worded = (person: string) => `
      select set_config('app.person', (select id::text from directory.people where name = '${person}'), false);
      insert into demands.wordings (amendment_id, document_id, number, base_version, text, reason, written_by)
      select id, document_id, 2, 1, 'Autre chose.', 'Parce que.', proposed_by from demands.amendments where id = '${before.id}'`
    const recommended = `
      select set_config('app.person', (select id::text from directory.people where name = 'Maude Delisière'), false);
      insert into demands.recommendations (amendment_id, document_id, number, recommendation, reason, wording, given_by)
      select id, document_id, 1, 'refuse', 'Non.', 1, proposed_by from demands.amendments where id = '${before.id}'`
    // The login of this test goes around the policies: what refuses is the row, once nobody else moves it.
    for (const person of ['Colette Fuseau', 'Maude Delisière']) {
      await assert.rejects(query(worded(person)), /what is put to the vote does not change/)
    }
    await assert.rejects(query(recommended), /what is put to the vote does not change/)
    const { id, ...rest } = await held('garde')
    assert.deepEqual(rest, { state: 'submitted', wordings: 1, voted: 1 })
  })

  it('is never submitted in a wording that no longer stands', async () => {
    const { revise } = await amended('perime')
    await revise()
    const { id } = await held('perime')
    await assert.rejects(
      sqlAs(
        site,
        'equipe',
        `insert into demands.amendment_states (amendment_id, document_id, state, decision, as_proposed, wording, entered_by)
         select id, document_id, 'submitted', '2026-adopte', gen_random_uuid(), 1, platform.current_person()
         from demands.amendments where id = '${id}'`,
      ),
      /is the wording that stands/,
    )
  })

  it('is applied in the words that were voted, even were others written meanwhile', async () => {
    const { submit, record, apply } = await amended('exact')
    const drafted = await submit()
    const { id } = await held('exact')
    // As nobody may: without a person, as a restored backup or a tool of the operator writes.
    await query(
      `insert into demands.wordings (amendment_id, document_id, number, base_version, text, reason, written_by)
       select id, document_id, 2, 1, 'Aucune porte.', 'Glissé.', proposed_by from demands.amendments where id = $1`,
      [id],
    )
    await adopt(drafted.location ?? '')
    await record()
    const written = await apply()
    assert.match(written.location ?? '', /fait=applique&nombre=1/)
    assert.equal((await blockOf('exact')).text, 'Deux portes.')
  })
})
