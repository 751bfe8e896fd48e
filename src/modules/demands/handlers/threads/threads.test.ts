import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSiteWithReleases } from '../../../../../test/example-releases.ts'
import { withConnection } from '../../../../platform/database/connect.ts'

const site = await openSiteWithReleases()
const team = site.as('equipe')
const query = async <T extends object>(text: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (client) => (await client.query<T>(text, values)).rows,
  )

const figure = '/en-chiffres/2024-2025/group-participations'
const [spoken] = await query<{ voice: string; testimony: string }>(
  `select (select public_code from voices.public_search limit 1) as voice,
     (select t.public_code from voices.testimonies t join voices.testimony_versions v on v.testimony_id = t.id
      where t.revoked_at is null and 'published' = any (v.uses) limit 1) as testimony`,
)
const { voice = '', testimony = '' } = spoken ?? {}
const finding = 'on-y-apprend-en-faisant'
const source = 'observatoire-invente-des-voisinages-2023'

await team.submit('/redaction/nouveau', {
  title: 'La braise',
  slug: 'la-braise',
  kind: 'brief',
  language: 'fr',
})
const codes: string[] = []

/** Adds a block at the end, and writes it. */
async function write(kind: string, text: string) {
  await team.submit('/redaction/la-braise/blocs', { kind, after: codes.at(-1) ?? '' })
  const [block] = await query<{ code: string; saves: string }>(
    `select b.code, b.saves::text from demands.blocks b join demands.documents d on d.id = b.document_id
     where d.slug = 'la-braise' order by b.created_at desc limit 1`,
  )
  const { code = '', saves = '' } = block ?? {}
  codes.push(code)
  await team.submit(`/redaction/la-braise/blocs/${code}`, { text, seen: saves, next: 'finish' })
}

await write(
  'paragraph',
  'Le feu couve. On est venu [[figure:group-participations@2024-2025]] en un an [[source:observatoire-invente-des-voisinages-2023 p. 3]]. Rien de plus.',
)
await write('quotation', `[[voice:${voice}]]`)
await write(
  'paragraph',
  `Des gens le disent : [[testimony:${testimony}]]. Et on le voit : [[finding:${finding}]]`,
)

const open = (audience: string, embargo = '') =>
  team.submit('/redaction/la-braise/reglages', {
    title: 'La braise',
    kind: 'brief',
    language: 'fr',
    audience,
    embargo,
  })
const everywhere = [
  figure,
  `/paroles/une/${voice}`,
  '/paroles/temoignages',
  `/argumentaire/constats/${finding}`,
  `/argumentaire/sources/${source}`,
  '/fils',
]

describe('where something serves', () => {
  it('is told on its page as soon as everyone may read what rests on it, and no longer than that', async () => {
    const told = async () => {
      const found: string[] = []
      for (const path of everywhere) {
        // Twice: the second reader may be served from memory.
        await site.public.visit(path)
        const { html } = await site.public.visit(path)
        if (html.includes('La braise')) found.push(path)
      }
      return found
    }
    assert.deepEqual(await told(), [])
    await open('public', '2999-01-01')
    assert.deepEqual(await told(), [])
    await open('public')
    assert.deepEqual(await told(), everywhere)
    await open('members')
    assert.deepEqual(await told(), [])
    await open('public')
    assert.deepEqual(await told(), everywhere)
  })

  it('says the sentence, with the thing itself in it and nothing else that it cites', async () => {
    const page = await site.public.visit(figure)
    assert.match(page.text('#sert ~ .uses'), /« La braise » : un paragraphe/)
    assert.match(
      page.text('.uses__says'),
      /^On est venu plus de [\d\s]+ participations en un an \[…\]\.$/,
    )
    const href = `/redaction/la-braise#b-${codes[0]}`
    assert.equal(page.count(`.uses a[href="${href}"]`), 1)
    const words = await site.public.visit(`/paroles/une/${voice}`)
    assert.match(words.text('.uses'), /« La braise » : une citation$/)
    const said = await site.public.visit('/paroles/temoignages')
    assert.match(said.text(`#t-${testimony} .uses`), /Des gens le disent : \[…\]/)
  })

  it('follows each change of the text', async () => {
    const [block] = await query<{ saves: string }>(
      'select saves::text from demands.blocks where code = $1',
      [codes[0]],
    )
    await team.submit(`/redaction/la-braise/blocs/${codes[0]}`, {
      text: 'Il neige sur [[figure:group-participations@2024-2025]].',
      seen: block?.saves ?? '',
      next: 'finish',
    })
    assert.match((await site.public.visit(figure)).text('.uses__says'), /^Il neige sur plus de/)
    const { html } = await site.public.visit(`/argumentaire/sources/${source}`)
    assert.doesNotMatch(html, /La braise/)
    await team.submit(`/redaction/la-braise/blocs/${codes[0]}/retrait`, {})
    const serves = async () => /La braise/.test((await site.public.visit(figure)).text('.uses'))
    assert.equal(await serves(), false)
    await team.submit(`/redaction/la-braise/blocs/${codes[0]}/retrait/annulation`, {})
    assert.equal(await serves(), true)
  })

  it('is found by an index, in a text as in a finding', async () => {
    const plans = await withConnection(site.database.superuserUrl, async (client) => {
      // Of a table this small everything would be read.
      await client.query('set enable_seqscan = off')
      const explain = async (table: string) =>
        JSON.stringify(
          (
            await client.query(
              `explain select 1 from ${table} where reference = any (array['figure:a@2024', 'figure:b@2024'])`,
            )
          ).rows,
        )
      return [await explain('demands.citations'), await explain('evidence.finding_grounds')]
    })
    assert.match(plans[0] ?? '', /citations_of_a_thing/)
    assert.match(plans[1] ?? '', /finding_grounds_of_a_reference/)
  })
})

describe('the net of a text', () => {
  const net = '/fils/la-braise'

  it('ties each sentence to its origin, and the finding to what it rests on in its turn', async () => {
    const page = await site.public.visit(net)
    assert.match(page.text('.page-head__lead'), /4 phrases reposent sur 4 origines/)
    assert.equal(page.count('.net__over'), 4)
    assert.equal(page.count('.net__ends--text a'), 3)
    assert.match(page.text('.tied'), /Il neige sur plus de [\d\s]+ participations\./)
    assert.match(page.text('.tied'), /qui repose sur/)
    assert.match(page.text('.tied'), /Plus de [\d\s]+ participations, selon 82 ressources sur 90/)
    assert.equal(
      page.attribute(`.tied a[href="/paroles/une/${voice}"]`, 'href'),
      `/paroles/une/${voice}`,
    )
  })

  it('pulls the threads of one block, or of one origin; anything else pulls nothing', async () => {
    const ofBlock = await site.public.visit(`${net}?fil=${codes[2]}`)
    assert.equal(ofBlock.count('.net__thread--pulled'), 2)
    const ofFigure = await site.public.visit(`${net}?fil=figure%3Agroup-participations%402024-2025`)
    assert.equal(ofFigure.count('.net__thread--pulled'), 1)
    assert.match(ofFigure.text('.net-told'), /Les fils tirés : plus de/)
    const ofNothing = await site.public.visit(`${net}?fil=%3Cscript%3E`)
    assert.equal(ofNothing.count('.net--pulled'), 0)
    assert.equal(ofNothing.count('[aria-current=true]'), 0)
  })

  it('lets go of a voice that is taken back, at once', async () => {
    const [row] = await query<{ words: string }>(
      'select words from voices.voices where public_code = $1',
      [voice],
    )
    assert.ok(row && (await site.public.visit(net)).html.includes(row.words.slice(0, 12)))
    await query(
      `insert into voices.withdrawals (code_hash, public_code, week)
      select code_hash, public_code, week from voices.voices where public_code = $1`,
      [voice],
    )
    await query('delete from voices.voices where public_code = $1', [voice])
    const page = await site.public.visit(net)
    assert.ok(!page.html.includes(row.words.slice(0, 12)))
    assert.match(page.text('.tied'), /\[parole retirée\]/)
    assert.equal((await site.public.visit(`/paroles/une/${voice}`)).status, 410)
  })

  it('is of no text that does not circulate', async () => {
    await open('members')
    for (const visitor of [site.public, team]) {
      assert.equal((await visitor.visit(net)).status, 404)
    }
  })
})
