import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { load } from 'cheerio/slim'
import { decisionId, slugOfDecision } from '../demo/load-decisions.ts'
import { packageRoot } from '../src/platform/package-root.ts'
import { type ChildSite, startSite, stopAll } from './child-site.ts'
import { fillWithDemonstration } from './demonstration-folder.ts'
import { superuserOf } from './embedded-superuser.ts'
import { demonstrationDay } from './site.ts'

/*
 * Decisions as operators run the site: killed in the middle of votes, backed up while a secret one is open, restored.
 */

const folders: string[] = []
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-decisions-'))
  folders.push(folder)
  return folder
}
after(async () => {
  await stopAll()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const folder = await newFolder()
const file = join(folder, 'backups', 'while-open')
const own = '/ma-ressource/la-corde-a-linge/decisions'
const open = `${own}/${slugOfDecision('journee', demonstrationDay)}`
const secret = `${own}/${slugOfDecision('table', demonstrationDay)}`
const urn = `urn_${decisionId('table').replaceAll('-', '')}`

it('a ballot that was answered for is there after the site is killed, once', async () => {
  await fillWithDemonstration(folder)
  const site = await startSite({ args: ['--data', folder] })
  const delegate = await enter(site, 'deleguee')
  const inTheOpen = await send(
    site,
    `${open}/bulletin`,
    { 'block-1': 'for-2', 'block-2': 'abstain', seen: '0' },
    delegate,
  )
  assert.equal(inTheOpen.status, 303)
  const inSecret = await send(
    site,
    `${secret}/bulletin`,
    { 'block-1': 'against', seen: '0' },
    delegate,
  )
  assert.equal(inSecret.status, 303)
  // Changed while it dies: the one or the other, and never both.
  const dying = send(
    site,
    `${open}/bulletin`,
    { 'block-1': 'for-1', 'block-2': 'for-1', seen: '1' },
    delegate,
  ).then(
    ({ status }) => status === 303,
    () => false,
  )
  const { signal } = await site.stop('SIGKILL')
  assert.equal(signal, 'SIGKILL')
  const answered = await dying

  const again = await startSite({ args: ['--data', folder] })
  const back = await enter(again, 'deleguee')
  const page = load(await (await ask(again, open, back)).text())
  const chosen = ['block-1', 'block-2'].map((name) =>
    page(`input[name="${name}"]:checked`).attr('value'),
  )
  const both = [
    ['for-2', 'abstain'],
    ['for-1', 'for-1'],
  ]
  assert.ok(
    both.slice(answered ? 1 : 0).some((one) => one.join() === chosen.join()),
    chosen.join(),
  )
  const kept = load(await (await ask(again, secret, back)).text())
  assert.equal(kept('input[name="block-1"]:checked').attr('value'), 'against')
  assert.equal((await again.stop()).code, 0)
})

it('a backup taken while a secret vote is open holds no ballot of it', async () => {
  await run('backup', file)
  const held = gunzipSync(await readFile(file))
  assert.ok(held.includes('decisions.ballots'))
  assert.ok(!held.includes(urn))
})

it('restored, it says that this vote is to be cast again, and takes it', async () => {
  const restored = await newFolder()
  await run('restore', file, restored)
  const site = await startSite({ args: ['--data', restored] })
  const delegate = await enter(site, 'deleguee')
  const voted = load(await (await ask(site, open, delegate)).text())
  assert.equal(voted('input[name="block-1"]:checked').length, 1)
  const asked = load(await (await ask(site, secret, delegate)).text())
  assert.equal(asked('input[name="block-1"]:checked').length, 0)
  assert.match(asked('main').text(), /Ce vote est à refaire/)
  const team = await enter(site, 'equipe')
  const shared = secret.replace(own, '/decisions')
  assert.match(await (await ask(site, shared, team)).text(), /chaque siège doit voter de nouveau/)

  const again = await send(site, `${secret}/bulletin`, { 'block-1': 'for-1', seen: '0' }, delegate)
  assert.equal(again.status, 303)
  // Still said to those who have not voted again.
  assert.match(await (await ask(site, shared, team)).text(), /Ce vote est à refaire/)
  const client = await superuserOf(restored)
  try {
    const { rows } = await client.query(`select count(*)::int as ballots from decisions.${urn}`)
    assert.deepEqual(rows, [{ ballots: 1 }])
    const excluded = await client.query(
      'select 1 from platform.backup_exclusions where table_name = $1',
      [`decisions.${urn}`],
    )
    assert.equal(excluded.rowCount, 1)
  } finally {
    await client.end()
  }
  assert.equal((await site.stop()).code, 0)
})

function ask(site: ChildSite, path: string, cookie: string) {
  return fetch(site.url + path, { redirect: 'manual', headers: { cookie } })
}

function send(site: ChildSite, path: string, fields: Record<string, string>, cookie = '') {
  return fetch(site.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  })
}

async function enter(site: ChildSite, persona: string): Promise<string> {
  const answer = await send(site, '/demonstration/entrer', { persona })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Runs a command to its end, on the data of this file or on others. */
async function run(command: 'backup' | 'restore', given: string, data = folder): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(packageRoot, 'scripts/run.mjs'), command, given, '--data', data],
    { cwd: packageRoot, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TZ: 'UTC' } },
  )
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  child.stderr.on('data', (chunk) => {
    printed += chunk
  })
  const [code] = await once(child, 'close')
  assert.equal(code, 0, printed)
}
