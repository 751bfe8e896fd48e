import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { slugOfCollection } from '../../../../../demo/voices.ts'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { fromBase64url } from '../../rules/sealed-envelope.ts'
import { drawCode } from '../../rules/withdrawal-code.ts'
import { sealVoice, type WrittenVoice } from '../../rules/written-voice.ts'
import { workshopKey } from '../../workshop-key.ts'

const site = await openSite()
const slug = slugOfCollection(0)
const workshop = `/paroles/${slug}/atelier`
const shown = await site.public.visit(workshop)
const key = fromBase64url(shown.attribute('workshop-tablet', 'data-key') ?? '')

const query = <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })
const count = async (words: string) =>
  (await query('select from voices.voices where words = $1', [words])).length

function written(voice: Partial<WrittenVoice> = {}): WrittenVoice {
  return {
    prompt: shown.attribute('template[data-prompt]', 'data-prompt') ?? '',
    words: 'le bruit de la bouilloire',
    uses: ['internal'],
    language: 'fr',
    code: drawCode(),
    consents: Number(shown.attribute('workshop-tablet', 'data-consents')),
    ...voice,
  }
}

async function send(envelope: Uint8Array<ArrayBuffer>, path = workshop) {
  const answer = await site.public.request(path, { method: 'POST', body: envelope })
  const { outcome }: { outcome: string } = await answer.json()
  return `${answer.status} ${outcome}`
}

const seal = (voice: Partial<WrittenVoice> = {}, collection = slug) =>
  sealVoice(key, collection, written(voice))

describe('what a tablet sends', () => {
  it('is kept once, as it was written, however often it arrives, all at once too', async () => {
    const envelope = await seal({ words: '  deux\r\nlignes \u202e🌧 ', uses: ['unplaced', 'press'] })
    assert.equal(await send(envelope), '200 kept')
    const again = await Promise.all(Array.from({ length: 10 }, () => send(envelope)))
    assert.deepEqual([...new Set(again)], ['200 kept'])
    const rows = await query(
      "select words, uses, language, consent_version, state from voices.voices where words like 'deux%lignes%'",
    )
    assert.deepEqual(rows, [
      {
        words: 'deux\nlignes 🌧',
        uses: ['unplaced', 'press'],
        language: 'fr',
        consent_version: 2,
        state: 'waiting',
      },
    ])
  })

  it('is not brought back when its person withdrew it before the tablet had an answer', async () => {
    const code = drawCode()
    const envelope = await seal({ code, words: 'reprise avant la réponse' })
    assert.equal(await send(envelope), '200 kept')
    assert.equal((await site.public.submit('/paroles/retrait', { code })).status, 200)
    assert.equal(await send(envelope), '200 withdrawn')
    assert.equal(await count('reprise avant la réponse'), 0)
  })

  it('stays on the tablet when the collection is closed, unless it had arrived before', async () => {
    const arrived = await seal({ words: 'arrivée à temps' })
    const late = await seal({ words: 'arrivée trop tard' })
    assert.equal(await send(arrived), '200 kept')
    const team = site.as('equipe')
    await team.submit(`/collectes/${slug}/fermeture`, {})
    assert.equal(await send(late), '410 closed')
    assert.equal(await send(arrived), '200 kept')
    assert.equal((await site.public.visit(workshop)).status, 410)
    assert.equal((await site.public.visit(`${workshop}.js`)).status, 410)
    await team.submit(`/collectes/${slug}/fermeture/annulation`, {})
    assert.equal(await send(late), '200 kept')
  })

  it('is refused, and said so, when it cannot be read, or is not what the page lets one write', async () => {
    const before = await query('select from voices.voices')
    const changed = await seal()
    changed[100] = (changed[100] ?? 0) ^ 1
    const other = slugOfCollection(1)
    assert.notDeepEqual(workshopKey(other).publicKey, key)
    for (const envelope of [
      new Uint8Array(),
      new Uint8Array(5000),
      new Uint8Array(30_000),
      changed,
      await seal({}, other),
      await sealVoice(workshopKey(other).publicKey, slug, written()),
      await seal({ words: ' \u200b ' }),
      await seal({ words: 'a'.repeat(1001) }),
      await seal({ uses: [] }),
      await seal({ uses: ['everything'] }),
      await seal({ code: 'ABC-DEF-GHJ-KMN-PQR-STV' }),
      await seal({ consents: 99 }),
    ]) {
      assert.equal(await send(envelope), '422 unreadable')
    }
    assert.equal(await send(await seal({ prompt: 'aucune.1' })), '410 closed')
    assert.equal(await send(await seal(), '/paroles/aaaa-aaaa/atelier'), '404 unknown')
    assert.equal((await query('select from voices.voices')).length, before.length)
  })

  it('keeps the more careful of two choices that contradict each other, from a tablet that says nothing of it', async () => {
    const words = 'deux cases de trop'
    assert.equal(
      await send(await seal({ words, uses: ['unplaced', 'named'], consents: 1 })),
      '200 kept',
    )
    const rows = await query('select uses from voices.voices where words = $1', [words])
    assert.deepEqual(rows, [{ uses: ['unplaced'] }])
  })

  it('is refused when its code is that of other words', async () => {
    const code = drawCode()
    assert.equal(await send(await seal({ code, words: 'la première' })), '200 kept')
    assert.equal(await send(await seal({ code, words: 'la seconde' })), '409 taken')
    assert.equal(await count('la seconde'), 0)
  })

  it('weighs the same whatever was written', async () => {
    const weights = await Promise.all([
      seal({ words: 'oui' }),
      seal({ words: 'é"'.repeat(500), uses: ['internal', 'unplaced', 'named', 'press'] }),
    ])
    assert.equal(weights[0]?.length, weights[1]?.length)
  })
})

describe('the page a tablet keeps', () => {
  it('is the same for whoever asks, and names what it may run and nothing else', async () => {
    const signedIn = await site.as('facilitatrice').visit(workshop)
    assert.equal(signedIn.html, shown.html)
    const policy = (headers: Headers) => headers.get('content-security-policy') ?? ''
    assert.match(policy(shown.headers), /; worker-src 'self'; manifest-src 'self'$/)
    const poster = await site.public.visit(`/paroles/${slug}`)
    assert.match(policy(poster.headers), /; worker-src 'none'$/)
    assert.doesNotMatch(policy(poster.headers), /manifest-src/)
    assert.equal(shown.headers.get('set-cookie'), null)
    assert.equal(shown.headers.get('cache-control'), 'private, no-store')
    assert.equal(shown.count('input:checked'), 0)
    assert.equal(shown.count('form[action], form[method]'), 0)
  })

  it('has its service worker and its manifest in its own folder, in each language', async () => {
    for (const path of [workshop, `/en${workshop}`]) {
      const worker = await site.public.request(`${path}.js`)
      assert.equal(worker.headers.get('content-type'), 'text/javascript; charset=utf-8')
      assert.equal(worker.headers.get('cache-control'), 'no-cache')
      assert.equal(worker.headers.get('service-worker-allowed'), null)
      assert.ok((await worker.text()).includes(`"scope":"${path}"`))

      const manifest = await site.public.request(`${path}.webmanifest`)
      assert.equal(manifest.headers.get('content-type'), 'application/manifest+json')
      const { start_url, scope, display } = Object(await manifest.json())
      assert.deepEqual(
        { start_url, scope, display },
        { start_url: path, scope: path, display: 'standalone' },
      )
      const page = await site.public.visit(path)
      assert.equal(page.attribute('link[rel=manifest]', 'href'), `${path}.webmanifest`)
      assert.equal(page.attribute('workshop-tablet', 'data-worker'), `${path}.js`)
    }
  })

  it('is made of six files, each of its own kind, of 60 kB in all', async () => {
    const script = await (await site.public.request(`${workshop}.js`)).text()
    const { paths } = Object(JSON.parse(/self\.kept = (.+)\n/.exec(script)?.[1] ?? ''))
    let bytes = 0
    const kinds: (string | null)[] = []
    for (const path of paths) {
      const answer = await site.public.request(path, { headers: { 'accept-encoding': 'br' } })
      assert.equal(answer.status, 200, path)
      bytes += (await answer.arrayBuffer()).byteLength
      kinds.push(answer.headers.get('content-type'))
    }
    assert.deepEqual(kinds, [
      'text/html; charset=UTF-8',
      'application/manifest+json',
      'image/svg+xml',
      'text/css; charset=utf-8',
      'font/woff2',
      'text/javascript; charset=utf-8',
    ])
    assert.ok(bytes > 10_000 && bytes <= 60_000, `${bytes} bytes`)
  })
})
