import assert from 'node:assert/strict'
import { it } from 'node:test'
import { inflateSync } from 'node:zlib'
import { slugOfCollection } from '../demo/voices.ts'
import { readCode } from '../src/modules/voices/rules/withdrawal-code.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import { openSite, type Persona } from './site.ts'

/*
 * Every route that answers, whoever asks: none says a word of a voice once the page that took it back has answered.
 */

const site = await openSite()
const rare = 'zarzuélique'
const words = `une danse ${rare} le mardi.`
const collection = slugOfCollection(0)
const poster = `/paroles/${collection}`
const personas = ['public', 'equipe', 'ressource', 'facilitatrice'] as const satisfies readonly (
  | Persona
  | 'public'
)[]

const read = (text: string) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ value: string }>(text, text.includes('$1') ? [words] : [])
    return rows[0]?.value ?? ''
  })

/** Every address of the site to be read, with what stands for each parameter. */
async function addresses(): Promise<readonly string[]> {
  const cited = await read('select public_code as value from voices.voices where words = $1')
  const id = await read('select id::text as value from voices.voices where words = $1')
  const theme = await read('select code as value from voices.themes order by position limit 1')
  const of: readonly (readonly [string, string])[] = [
    ['/paroles/une/:code', cited],
    [':collecte', collection],
    ['/lecture/:id', id],
    ['/paroles/phrases/:slug', 'ici-je-viens-chercher'],
    ['/equipe/paroles/phrases/:phrase', 'ici-je-viens-chercher'],
    [':theme', theme],
    [':appel', 'ce-que-ca-change'],
    [':exercice', '2024-2025'],
    [':exercise', '2025-2026'],
    [':slug', 'la-corde-a-linge'],
  ]
  const filled = (path: string) =>
    path
      .split('/')
      .map((part, at, parts) => {
        if (!part.startsWith(':')) return part
        const upTo = parts.slice(0, at + 1).join('/')
        const known = of.find(([shape]) => shape === upTo) ?? of.find(([shape]) => shape === part)
        return known?.[1] ?? id
      })
      .join('/')
  const paths = site.app.routes
    .filter(({ method, path }) => method === 'GET' && !path.includes('*'))
    .map(({ path }) => filled(path))
  const walls = [`?mots=${rare}`, `?theme=${theme}`, '?region=ra:01', '?taille=grande', '?suite=0']
  const queues = ['waiting', 'distress', 'published', 'masked', 'internal', 'refused']
  const all = [
    ...new Set(paths),
    ...walls.map((query) => `/paroles${query}`),
    ...queues.map((state) => `/lecture?voir=${state}`),
    `/ressources?mots=${rare}`,
  ]
  return all
}

/** The public's in English too: what others read is the same rows. */
const inLanguages = (who: (typeof personas)[number], paths: readonly string[]) =>
  who === 'public' ? paths.flatMap((path) => [path, `/en${path === '/' ? '' : path}`]) : paths

const ask = (who: (typeof personas)[number], path: string, headers: Record<string, string> = {}) =>
  (who === 'public' ? site.public : site.as(who)).request(path, { headers })

async function saidBy(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (!(answer.headers.get('content-type') ?? '').includes('pdf')) return bytes.toString('utf8')
  const streams = bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)
  return [...streams]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')
}

it('someone who takes her words back leaves none of them at any address, for anyone, in any language', async () => {
  const receipt = await site.public.fillIn(poster, poster, { words, uses: ['named', 'press'] })
  const code = readCode(receipt.text('.voice-code').replace('Code de retrait', '')) ?? ''
  const id = await read('select id::text as value from voices.voices where words = $1')
  const decided = { outcome: 'published', rule: 'nothing-stands-against', themes: 'ecoute' }
  const lecture = `/lecture/${id}`
  assert.equal((await site.as('equipe').fillIn(lecture, lecture, decided)).status, 303)

  const paths = await addresses()
  const shown = new Set<string>()
  const tags = new Map<string, string>()
  let answered = 0
  for (const who of personas) {
    for (const path of inLanguages(who, paths)) {
      const answer = await ask(who, path)
      if (answer.status === 200) answered += 1
      tags.set(`${who} ${path}`, answer.headers.get('etag') ?? '*')
      if ((await saidBy(answer)).includes(`danse ${rare}`)) shown.add(`${who} ${path}`)
    }
  }
  assert.ok(answered > 200, `${answered} addresses answered`)
  for (const expected of [
    `public /paroles?mots=${rare}`,
    `public /en/paroles?mots=${rare}`,
    `equipe ${lecture}`,
    'equipe /equipe/paroles/export.csv',
    `ressource /collectes/${collection}`,
    `ressource /collectes/${collection}/export.csv`,
  ]) {
    assert.ok(shown.has(expected), `${expected} does not show it: ${[...shown].join(', ')}`)
  }

  assert.equal((await site.public.submit('/paroles/retrait', { code })).status, 200)
  for (const who of personas) {
    for (const path of inLanguages(who, paths)) {
      const known = { 'if-none-match': tags.get(`${who} ${path}`) ?? '*' }
      const answer = await ask(who, path, known)
      assert.ok(!(await saidBy(answer)).includes(rare) || path.includes(rare), `${who} ${path}`)
      if (shown.has(`${who} ${path}`)) {
        assert.notEqual(answer.status, 304, `${who} ${path}`)
        const again = await saidBy(await ask(who, path))
        assert.ok(!again.includes(`danse ${rare}`), `${who} ${path}`)
      }
    }
  }
})
