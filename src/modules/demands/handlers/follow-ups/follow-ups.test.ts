import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { load } from 'cheerio/slim'
import { demonstrationDay, openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { daysFrom } from '../../../../platform/words/days.ts'

const site = await openSite()
const team = site.as('equipe')
const text = '/revendications/ce-que-la-nuit-demande'
const query = async <T extends object>(sql: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (client) => (await client.query<T>(sql, values)).rows,
  )
const codeOf = async (title: string) =>
  (
    await query<{ code: string }>(
      `select b.code from demands.published_blocks b join demands.publications p on p.id = b.publication_id
       where b.kind = 'means' and b.title = $1 and p.number = 2`,
      [title],
    )
  )[0]?.code ?? ''
const code = await codeOf('Un seul dossier')
const adding = `/equipe/suites/moyens/ce-que-la-nuit-demande/${code}`
const said = {
  kind: 'done',
  byWhom: 'Bureau inventé des formulaires',
  happenedOn: daysFrom(demonstrationDay, -2),
  text: 'Un seul formulaire sert désormais pour trois programmes.',
  sourceUrl: 'https://bureau.example.org/formulaire',
  noOne: 'on',
}
const idOf = async (by: string) =>
  (
    await query<{ id: string }>(
      'select follow_up_id as id from demands.follow_up_versions where by_whom = $1',
      [by],
    )
  )[0]?.id ?? ''

describe('what follows a means of a published text', () => {
  it('is noted by the team, and read beside the means at once by everyone', async () => {
    assert.equal((await site.public.visit(text)).count(`#suites-${code}`), 0)
    const list = await team.visit('/equipe/suites')
    assert.ok(list.count(`a[href="${adding}"]`) === 1)
    const sent = await team.fillIn(adding, adding, said)
    assert.equal(sent.location, `/equipe/suites?fait=ajoutee#b-${code}`)
    const read = await site.public.visit(text)
    const beside = read.text(`#b-${code} .follow-ups`)
    assert.match(beside, /Fait .*, par Bureau inventé des formulaires ?Un seul formulaire/)
    assert.equal(
      read.attribute(`#suites-${code} .follow-up a`, 'href'),
      'https://bureau.example.org/formulaire',
    )
    const [graph] = load(read.html)('script[type="application/ld+json"]')
      .toArray()
      .map((one) => JSON.parse(load(one).text()))
    const part = graph.hasPart.find((one: { '@id': string }) => one['@id'].endsWith(`#b-${code}`))
    assert.equal(part.subjectOf[0].organizer.name, 'Bureau inventé des formulaires')
    assert.equal(part.subjectOf[0].startDate, said.happenedOn)
  })

  it('is refused with what to write, and keeps what was typed', async () => {
    for (const [change, sentence] of [
      [{ kind: '' }, /Choisissez : fait ou répondu/],
      [{ byWhom: '' }, /Écrivez le nom de l’organisation/],
      [{ happenedOn: daysFrom(demonstrationDay, 2) }, /aujourd’hui ou avant/],
      [{ text: '' }, /Écrivez ce qui a été fait/],
      [{ noOne: '' }, /Enlevez les noms de personnes/],
      [{ sourceUrl: 'javascript:alert(1)' }, /adresse/],
    ] as const) {
      const refused = await team.submit(adding, { ...said, ...change })
      assert.equal(refused.status, 422, JSON.stringify(change))
      assert.match(refused.text('.error-summary').replace(/\u00a0/g, ' '), sentence)
      if (!('byWhom' in change)) assert.equal(refused.attribute('#byWhom', 'value'), said.byWhom)
    }
  })

  it('is text, whatever it holds', async () => {
    const hostile = '<script>alert(1)</script> [[voice:aaaaaaa]] <b>gras</b> \u0007'
    await team.submit(adding, { ...said, byWhom: 'Bureau <i>hostile</i>', text: hostile })
    for (const path of [text, `${text}/suites`, '/equipe/suites', '/fils/ce-que-la-nuit-demande']) {
      const page = await site.as('equipe').visit(path)
      assert.equal(page.count('main .follow-up script, main .follow-up b, main .follow-up i'), 0)
    }
    const feed = await (await site.public.request('/revendications/nouveautes.atom')).text()
    assert.ok(!feed.includes('<script>') && !feed.includes('\u0007'))
    assert.ok(feed.includes('&lt;script&gt;'))
  })

  it('is corrected with a reason, and what was written stays readable; two who correct at once are told', async () => {
    const id = await idOf('Bureau inventé des formulaires')
    const path = `/equipe/suites/${id}`
    const form = await team.visit(path)
    const seen = form.attribute('[name=seen]', 'value') ?? ''
    const right = { ...said, text: 'Un seul formulaire sert pour deux programmes.', seen }
    assert.equal((await team.submit(path, { ...right, why: '' })).status, 422)
    assert.equal((await team.submit(path, { ...said, seen, why: 'Rien.' })).status, 422)
    const sent = await team.submit(path, { ...right, why: 'Deux programmes, et non trois.' })
    assert.equal(sent.location, '/equipe/suites?fait=corrigee')
    const late = await team.submit(path, { ...right, text: 'Autrement.', why: 'Parce que.' })
    assert.equal(late.status, 409)
    assert.equal(late.text('#text'), 'Autrement.')
    assert.match(late.text('.note--care'), /Un seul formulaire sert pour deux programmes/)
    const mistyped = await team.submit(path, { ...right, text: 'Autrement.', why: '' })
    assert.equal(mistyped.status, 422)
    assert.equal(mistyped.attribute('[name=seen]', 'value'), seen)
    assert.notEqual(late.attribute('[name=seen]', 'value'), seen)
    assert.match((await site.public.visit(text)).text(`#b-${code} .follow-ups`), /deux programmes/)
    const history = (await site.public.visit(`${text}/suites`)).text(`#s-${id}`)
    assert.match(history, /deux programmes.*Corrigé une fois.*et non trois.*trois programmes/)
  })

  it('is taken back with a reason, which stays', async () => {
    const id = await idOf('Bureau inventé des formulaires')
    const path = `/equipe/suites/${id}/retrait`
    assert.equal((await team.submit(path, { reason: '' })).status, 422)
    const sent = await team.submit(path, { reason: 'C’était un autre bureau.' })
    assert.equal(sent.location, '/equipe/suites?fait=retiree')
    assert.equal((await team.visit(path)).status, 404)
    const read = await site.public.visit(text)
    assert.doesNotMatch(read.text('main'), /Bureau inventé des formulaires/)
    const history = (await site.public.visit(`${text}/suites`)).text(`#s-${id}`)
    assert.match(history, /retirée le .*C’était un autre bureau/)
    assert.doesNotMatch(history, /formulaires/)
    const feed = await (await site.public.request('/revendications/nouveautes.atom')).text()
    assert.doesNotMatch(feed, /Bureau inventé des formulaires/)
  })

  it('is never rewritten in place, by anyone', async () => {
    await assert.rejects(
      query("update demands.follow_up_versions set text = 'autre'"),
      /stays as it was/,
    )
  })

  it('is not for members to write, nor of a means that was never published', async () => {
    for (const persona of ['ressource', 'deleguee', 'voisine', 'facilitatrice'] as const) {
      assert.equal((await site.as(persona).submit(adding, said)).status, 404, persona)
    }
    assert.equal(
      (await team.visit('/equipe/suites/moyens/ce-que-la-nuit-demande/aaaaaaa')).status,
      404,
    )
    assert.equal((await team.visit('/equipe/suites/moyens/le-dernier-autobus/aaaaaaa')).status, 404)
  })
})

describe('the feed of what is new', () => {
  it('is well-formed Atom that tells versions and follow-ups, the last first, in both languages', async () => {
    const answer = await site.public.request('/revendications/nouveautes.atom')
    assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/)
    const $ = load(await answer.text(), { xml: true })
    const days = $('entry > updated')
      .toArray()
      .map((one) => $(one).text())
    assert.ok(days.length >= 6)
    assert.deepEqual(days, days.toSorted().reverse())
    assert.match($('entry > title').text(), /version 2/)
    assert.match($('entry > title').text(), /répondu par Agence inventée/)
    const english = await (await site.public.request('/en/revendications/nouveautes.atom')).text()
    assert.match(english, /answered by Agence inventée/)
  })
})

describe('a text that is taken back', () => {
  it('takes what followed it away with it', async () => {
    await query(
      `update demands.publications set retracted_at = now(), retracted_by = published_by, retraction_reason = 'Essai.'`,
    )
    assert.equal((await site.public.visit(`${text}/suites`)).status, 410)
    const feed = await (await site.public.request('/revendications/nouveautes.atom')).text()
    assert.doesNotMatch(feed, /Agence inventée/)
    assert.doesNotMatch((await team.visit('/equipe/suites')).text('main'), /Agence inventée/)
  })
})
