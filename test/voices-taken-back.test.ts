import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { load } from 'cheerio/slim'
import { slugOfCollection } from '../demo/voices.ts'
import { packageRoot } from '../src/platform/package-root.ts'
import { type ChildSite, startSite, stopAll } from './child-site.ts'
import { fillWithDemonstration } from './demonstration-folder.ts'
import { superuserOf } from './embedded-superuser.ts'

/*
 * A voice taken back, as operators run the site: two processes on one database, the logs of both and of PostgreSQL, and a
 * backup that is older than the withdrawal.
 */

const rare = 'xylophonique'
const said = `le parfum ${rare} du pain.`
const poster = `/paroles/${slugOfCollection(0)}`

const published = '/revendications/un-texte-rare'

const folders: string[] = []
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-taken-back-'))
  folders.push(folder)
  return folder
}
const folder = await newFolder()
const older = join(folder, 'backups', 'older')
let one: ChildSite
let other: ChildSite
let code = ''
/** Of another voice, which is not taken back before the backup is restored. */
let kept = ''
let cited = ''
let id = ''
/** What a tablet seals to, away with the voices of a workshop. */
let sealedTo = ''

before(async () => {
  await fillWithDemonstration(folder)
  one = await startSite({ args: ['--data', folder] })
  other = await startSite({ args: ['--data', folder] })
})
after(async () => {
  await stopAll()
  for (const each of folders) await rm(each, { recursive: true, force: true })
})

it('is on the pages of both processes while it lives', async () => {
  code = await handIn(said)
  kept = await handIn('une autre parole, qui reste.')
  sealedTo = await keyOfTablet(one)
  id = await readValue(`select id::text as value from voices.voices where words = '${said}'`)
  const team = await enter(one, 'equipe')
  const decision = { outcome: 'published', rule: 'nothing-stands-against', seen: 'waiting' }
  assert.equal((await send(one, `/lecture/${id}`, decision, team)).status, 303)
  const theme = await readValue('select code as value from voices.themes order by position limit 1')
  const sorted = await send(one, `/lecture/${id}/themes`, { themes: theme }, team)
  assert.equal(sorted.status, 303)
  cited = await readValue(`select public_code as value from voices.voices where id = '${id}'`)
  await publishQuoting(one, cited, team)

  for (const site of [one, other]) {
    for (const { path, who } of await routes()) {
      const answer = await ask(site, path, await cookieOf(site, who))
      assert.ok(answer.status < 400, `${path}: ${answer.status}`)
    }
    for (const path of [
      `/paroles/une/${cited}`,
      `/paroles?mots=${rare}`,
      `/lecture/${id}`,
      published,
      `${published}/texte.md`,
    ]) {
      const answer = await ask(site, path, await cookieOf(site, 'equipe'))
      assert.match(await answer.text(), new RegExp(`parfum ${rare}`), path)
    }
  }
})

it('is gone from every route of both, once it is taken back in one', async () => {
  await run('backup', older)
  const held = gunzipSync(await readFile(older))
  assert.ok(held.includes(rare))
  // Nor the key under which codes are hashed, which is its owner's alone.
  const keyFile = join(folder, 'secret.codes')
  assert.ok(!held.includes((await readFile(keyFile, 'utf8')).trim()))
  if (process.platform !== 'win32') assert.equal((await stat(keyFile)).mode & 0o777, 0o600)
  // The pages as they were, to be asked for again with what they answered.
  const asked = await routes()
  assert.equal((await send(one, '/paroles/retrait', { code })).status, 200)

  for (const site of [other, one]) {
    for (const { path, who } of asked) {
      const conditional = { 'if-none-match': '*', 'if-modified-since': new Date().toUTCString() }
      const answer = await ask(site, path, await cookieOf(site, who), conditional)
      assert.doesNotMatch(await answer.text(), new RegExp(`parfum ${rare}`), path)
    }
    assert.equal((await ask(site, `/paroles/une/${cited}`)).status, 410)
    assert.match(await (await ask(site, published)).text(), /\[parole retirée\]/)
  }
})

it('was never written in a log, by the site or by PostgreSQL, even where a row is refused', async () => {
  const refused = `refusé ${rare} `.repeat(90)
  const client = await superuserOf(folder)
  try {
    // A row that fails a check, one that meets another's key, a statement that is wrong: what servers like to quote.
    const columns = `public_code, code_hash, prompt_id, prompt_version, collection_id, words, language, week, consent_version, uses`
    const from = `select public_code, code_hash, prompt_id, prompt_version, collection_id, $1::text, language, week, consent_version, uses from voices.voices limit 1`
    for (const words of [refused, said]) {
      await assert.rejects(client.query(`insert into voices.voices (${columns}) ${from}`, [words]))
    }
    await assert.rejects(client.query(`select '${said}'::integer`))
  } finally {
    await client.end()
  }
  const long = { code, prompt: 'ici-je-viens-chercher.1', words: refused, uses: ['unplaced'] }
  assert.equal((await send(other, poster, long)).status, 422)
  assert.equal((await send(other, poster, { ...long, words: `${said}\u0000` })).status, 409)

  const log = await readFile(join(folder, 'postgres', 'maillage.log'), 'utf8')
  assert.match(log, /ready to accept connections/)
  for (const [name, written] of Object.entries({
    log,
    one: one.printed(),
    other: other.printed(),
  })) {
    assert.doesNotMatch(written, new RegExp(`${rare}|${code}|${cited}|${id}`), name)
  }
})

it('stays gone when the older backup is restored', async () => {
  assert.equal((await one.stop()).code, 0)
  assert.equal((await other.stop()).code, 0)
  const restored = await newFolder()
  const printed = await run('restore', older, restored)
  assert.match(printed, /withdrawn or narrowed voices stay so/)

  // Another secret, as after it was changed; the key of codes is put back.
  await copyFile(join(folder, 'secret.codes'), join(restored, 'secret.codes'))
  const again = await startSite({ args: ['--data', restored] })
  assert.equal((await ask(again, `/paroles/une/${cited}`)).status, 410)
  assert.doesNotMatch(
    await (await ask(again, `/paroles?mots=${rare}`)).text(),
    new RegExp(`parfum ${rare}`),
  )
  assert.equal((await send(again, '/paroles/retrait', { code: kept })).status, 200)
  assert.doesNotMatch(again.printed(), /another key/)
  assert.equal(await keyOfTablet(again), sealedTo)
  const client = await superuserOf(restored)
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    assert.ok(rows.length > 50)
    for (const { name } of rows) {
      const found = await client.query(`select from ${name} t where position($1 in t::text) > 0`, [
        rare,
      ])
      assert.equal(found.rowCount, 0, name)
    }
  } finally {
    await client.end()
  }
  assert.equal((await again.stop()).code, 0)
})

it('is said in the log when codes were handed out under another key', async () => {
  await writeFile(join(folder, 'secret.codes'), `${'k'.repeat(43)}\n`)
  const site = await startSite({ args: ['--data', folder] })
  assert.match(site.printed(), /another key: put it back/)
  assert.equal((await send(site, '/paroles/retrait', { code: kept })).status, 422)
  assert.equal((await site.stop()).code, 0)
})

/** Hands a voice in as the page of a poster does. Answers its code. */
async function handIn(words: string): Promise<string> {
  const form = load(await (await ask(one, poster)).text())
  const drawn = form('form.speaking input[name=code]').attr('value') ?? ''
  const prompt = form('form.speaking input[name=prompt]').attr('value') ?? ''
  const uses = ['internal', 'named', 'press']
  const receipt = await send(one, poster, { code: drawn, prompt, words, uses })
  assert.equal(receipt.status, 200)
  return drawn
}

async function keyOfTablet(site: ChildSite): Promise<string> {
  const tablet = load(await (await ask(site, `${poster}/atelier`)).text())
  const key = tablet('workshop-tablet').attr('data-key') ?? ''
  assert.equal(key.length, 87)
  return key
}

type Who = 'public' | 'equipe' | 'ressource'

/** Whatever may show, count or carry voices, and pages that are kept by processes. */
/** A text that quotes a voice, published as people do it. */
async function publishQuoting(site: ChildSite, voice: string, cookie: string): Promise<void> {
  const writing = '/redaction/un-texte-rare'
  const document = { title: 'Un texte rare', slug: 'un-texte-rare', kind: 'brief', language: 'fr' }
  await send(site, '/redaction/nouveau', document, cookie)
  await send(site, `${writing}/blocs`, { kind: 'quotation', after: '' }, cookie)
  const ofDocument = `from demands.blocks b join demands.documents d on d.id = b.document_id where d.slug = 'un-texte-rare'`
  const block = await readValue(`select b.code as value ${ofDocument}`)
  const seen = await readValue(`select b.saves::text as value ${ofDocument}`)
  const written = { text: `[[voice:${voice}]]`, seen, next: 'finish' }
  await send(site, `${writing}/blocs/${block}`, written, cookie)
  const page = load(await (await ask(site, `${writing}/publication`, cookie)).text())
  const adoption = {
    adoption: 'signed',
    adoptedBy: 'l’assemblée générale',
    adoptedOn: '2026-01-15',
    seen: String(page('[name=seen]').val() ?? ''),
  }
  assert.equal((await send(site, `${writing}/publication`, adoption, cookie)).status, 303)
}

async function routes(): Promise<readonly { path: string; who: Who }[]> {
  const theme = await readValue(
    `select key as value from voices.shown_counts where reading = 'theme' limit 1`,
  )
  const region = await readValue(
    `select key as value from voices.shown_counts where reading = 'region' limit 1`,
  )
  const wall = [
    '',
    `?mots=${rare}`,
    `?theme=${theme}`,
    `?region=${region}`,
    '?taille=grande',
    '?suite=0',
  ]
  const read = [
    ...wall.flatMap((query) => [`/paroles${query}`, `/en/paroles${query}`]),
    ...[
      '/paroles/phrases/ici-je-viens-chercher',
      '/paroles/au-hasard',
      '/paroles/temoignages',
      '/paroles/regles',
    ],
    ...['/', '/ressources', '/paroles/retrait', poster, '/api/hsds/services'],
    ...['', '/versions', '/versions/1', '/texte.md', '/texte.docx', '/texte.pdf'].map(
      (path) => published + path,
    ),
  ]
  const gathered = `/collectes/${slugOfCollection(0)}`
  const team = [
    ...['waiting', 'distress', 'published', 'masked', 'internal', 'refused'].map(
      (voir) => `/lecture?voir=${voir}`,
    ),
    ...[
      '/equipe',
      '/equipe/paroles/export.csv',
      '/equipe/paroles/phrases',
      gathered,
      `${gathered}/export.csv`,
    ],
  ]
  return [
    ...read.map((path) => ({ path, who: 'public' as const })),
    ...team.map((path) => ({ path, who: 'equipe' as const })),
    ...[gathered, `${gathered}/export.csv`].map((path) => ({ path, who: 'ressource' as const })),
  ]
}

function ask(site: ChildSite, path: string, cookie = '', headers: Record<string, string> = {}) {
  return fetch(site.url + path, { redirect: 'manual', headers: { cookie, ...headers } })
}

function send(
  site: ChildSite,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  cookie = '',
) {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === 'string' ? [value] : value) body.append(name, each)
  }
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  return fetch(site.url + path, { method: 'POST', redirect: 'manual', headers, body })
}

const cookies = new Map<string, string>()
async function cookieOf(site: ChildSite, who: Who): Promise<string> {
  if (who === 'public') return ''
  const key = `${site.url} ${who}`
  const cookie = cookies.get(key) ?? (await enter(site, who))
  cookies.set(key, cookie)
  return cookie
}

async function enter(site: ChildSite, persona: string): Promise<string> {
  const answer = await send(site, '/demonstration/entrer', { persona })
  assert.equal(answer.status, 303)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function readValue(statement: string): Promise<string> {
  const client = await superuserOf(folder)
  try {
    const { rows } = await client.query<{ value: string }>(statement)
    return rows[0]?.value ?? ''
  } finally {
    await client.end()
  }
}

/** A command as an operator runs it; what it printed. */
async function run(command: 'backup' | 'restore', file: string, data = folder): Promise<string> {
  const args = [join(packageRoot, 'scripts/run.mjs'), command, file, '--data', data]
  const child = spawn(process.execPath, args, {
    cwd: packageRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk
    })
  }
  const [status] = await once(child, 'close')
  assert.equal(status, 0, printed)
  return printed
}
