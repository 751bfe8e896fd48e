import assert from 'node:assert/strict'
import { after, before, describe, it, mock } from 'node:test'
import { load } from 'cheerio/slim'
import fc from 'fast-check'
import { setCookie } from 'hono/cookie'
import pg from 'pg'
import { openSite } from '../../../test/site.ts'
import { publicData } from './public-data.ts'

const site = await openSite()
let rendered = 0
site.app.get('/essai/horloge', (c) => {
  rendered += 1
  return publicData(c, String(Date.now()), 'text/plain; charset=utf-8', ['directory'])
})
site.app.get('/essai/temoin', (c) => {
  setCookie(c, 'temoin', String(Math.random()))
  return publicData(c, 'le même texte', 'text/plain; charset=utf-8', ['directory'])
})
site.app.get('/essai/refus', (c) => {
  rendered += 1
  publicData(c, 'x', 'text/plain', ['directory'])
  return c.text('non', 403)
})

/** Someone who writes, by a connection of her own: what she wrote is acknowledged when the promise resolves. */
const writer = new pg.Pool({ connectionString: site.database.superuserUrl, max: 1 })
writer.on('error', () => {})
let slug = ''

before(async () => {
  const { rows } = await writer.query<{ slug: string }>(
    'select slug from directory.members limit 1',
  )
  slug = rows[0]?.slug ?? ''
})
after(() => writer.end())

const pages = ['name', 'tagline'] as const
type What = (typeof pages)[number]

const write: Record<What, (round: number) => Promise<unknown>> = {
  name: (round) =>
    writer.query('update directory.members set name = $1 where slug = $2', [
      `Fil n° ${round}`,
      slug,
    ]),
  tagline: (round) =>
    writer.query(
      `insert into platform.settings (key, value) values ('tagline', $1)
       on conflict (key) do update set value = excluded.value`,
      [JSON.stringify({ fr: `Fil n° ${round}`, en: `Fil n° ${round}` })],
    ),
}

async function read(what: What, language: string): Promise<number> {
  const path = what === 'name' ? `/ressources/${slug}` : '/vie-privee'
  const selector = what === 'name' ? 'h1' : '.masthead__tagline'
  const visit = await site.public.visit(language + path)
  assert.equal(visit.status, 200)
  return Number(visit.text(selector).match(/Fil n° (\d+)/)?.[1])
}

describe('someone who reads after another has written', () => {
  it('never reads what was before, however reads and writes are mixed', async () => {
    const acts = fc.array(
      fc.record({
        act: fc.constantFrom('read', 'read', 'read', 'write'),
        what: fc.constantFrom(...pages),
        language: fc.constantFrom('', '/en'),
        // Whether the next act waits for this one.
        isAwaited: fc.boolean(),
      }),
      { minLength: 5, maxLength: 25 },
    )
    let round = 0
    const acknowledged = { name: 0, tagline: 0 }
    const begun = { name: 0, tagline: 0 }
    // One write at a time: of two at once, nobody could say which is the last.
    let writing: Promise<void> = Promise.resolve()
    const writeNext = async (what: What) => {
      round += 1
      begun[what] = round
      await write[what](round)
      acknowledged[what] = round
    }
    const perform = async (act: string, what: What, language: string) => {
      if (act === 'write') {
        writing = writing.then(() => writeNext(what))
        return writing
      }
      const atLeast = acknowledged[what]
      const shown = await read(what, language)
      assert.ok(shown >= atLeast, `the page shows ${shown} after ${atLeast} was acknowledged`)
      assert.ok(shown <= begun[what])
    }
    for (const what of pages) await perform('write', what, '')
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const underWay: Promise<void>[] = []
        for (const { act, what, language, isAwaited } of list) {
          const doing = perform(act, what, language)
          if (isAwaited) await doing
          else underWay.push(doing)
        }
        await Promise.all(underWay)
      }),
      { numRuns: 25 },
    )
  })

  it('has a page again when nothing she reads of has changed', async () => {
    const first = await site.public.request('/essai/horloge')
    const again = await site.public.request('/essai/horloge')
    assert.equal(await again.text(), await first.text())
  })

  it('is told in a few bytes that what she has is still right, and only then', async () => {
    const path = `/ressources/${slug}`
    const etag = (await site.public.request(path)).headers.get('etag') ?? ''
    const ask = (given: string) =>
      site.public.request(path, { headers: { 'if-none-match': given } })
    for (const given of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const answer = await ask(given)
      assert.equal(answer.status, 304)
      assert.equal(await answer.text(), '')
      assert.equal(answer.headers.get('etag'), etag)
      assert.equal(answer.headers.get('content-encoding'), null)
    }
    assert.equal((await ask('"x"')).status, 200)
    await write.name(1_000_000)
    assert.equal((await ask(etag)).status, 200)
  })

  it('is told of the same page by its head alone, even when nobody read the whole before', async () => {
    const path = '/ressources?mots=tete'
    await site.public.request(path, { method: 'HEAD' })
    const whole = await site.public.request(path)
    assert.match(await whole.text(), /<\/html>$/)
    const head = await site.public.request(path, { method: 'HEAD' })
    assert.equal(await head.text(), '')
    for (const name of ['etag', 'content-type', 'cache-control', 'vary']) {
      assert.equal(head.headers.get(name), whole.headers.get(name))
    }
  })
})

describe('a page that is kept', () => {
  it('is not kept past the minute it was made in', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 10, 21, 12, 0, 59) })
    const text = async () => (await site.public.request('/essai/horloge')).text()
    const before = await text()
    assert.equal(await text(), before)
    mock.timers.tick(1_000)
    assert.notEqual(await text(), before)
    mock.timers.reset()
  })

  it('is of one address: its query and its order, its host', async () => {
    const [first, second] = ['/ressources?page=1&mots=a', '/ressources?mots=a&page=1']
    for (const path of [first, second, first]) {
      const other = (await site.public.visit(path)).attribute('header a[hreflang=en]', 'href')
      assert.equal(other, `/en${path}`)
    }
    const strange = await site.app.request('http://strange.example/vie-privee')
    assert.equal(strange.status, 200)
    const { html } = await site.public.visit('/vie-privee')
    assert.ok(!html.includes('strange.example'))
  })

  it('is none that she can invent: a query that the page does not know keeps nothing', async () => {
    const path = `/ressources/${slug}`
    const etagOf = async (address: string) =>
      (await site.public.request(address)).headers.get('etag')
    assert.ok(await etagOf(path))
    assert.ok(await etagOf('/ressources?mots=inventee'))
    for (const address of [
      `${path}?x=1`,
      '/ressources?mots=a&utm=2',
      '/ressources?mots=a&mots=b',
    ]) {
      assert.equal(await etagOf(address), null, address)
      assert.equal((await site.public.visit(address)).status, 200)
    }
    assert.ok(await etagOf('/ressources?region=estrie&gratuit=oui'))
  })

  it('is never what someone signed in was shown, and never shown to her', async () => {
    const path = `/ressources/${slug}`
    const alone = await site.public.visit(path)
    const equipe = site.as('equipe')
    const hers = await equipe.visit(path)
    assert.equal(hers.headers.get('etag'), null)
    const name = hers.text('[aria-label] form button')
    assert.ok(name.length > 0 && !alone.html.includes('/deconnexion'))
    assert.ok(hers.html.includes('/deconnexion'))
    assert.equal(await textOf(await site.public.request(path)), load(alone.html)('main').text())
    // A cookie that this site did not sign is someone's all the same: nothing is kept of her.
    const unknown = await site.withCookie('maillage.session=x.y').visit(path)
    assert.equal(unknown.headers.get('etag'), null)
  })

  it('never carries the cookie of another', async () => {
    const cookies = new Set<string | null>()
    for (let n = 0; n < 3; n += 1) {
      const answer = await site.public.request('/essai/temoin')
      assert.equal(answer.headers.get('etag'), null)
      cookies.add(answer.headers.get('set-cookie'))
    }
    assert.equal(cookies.size, 3)
  })

  it('is a good answer to a read: no refusal, no form', async () => {
    rendered = 0
    await site.public.request('/essai/refus')
    assert.equal((await site.public.request('/essai/refus')).status, 403)
    assert.equal(rendered, 2)
    const sent = await site.public.submit('/connexion', {})
    assert.equal(sent.headers.get('cache-control'), 'private, no-store')
  })
})

async function textOf(answer: Response): Promise<string> {
  return load(await answer.text())('main').text()
}
