import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, afterEach, it } from 'node:test'
import { slugOfCollection } from '../../../demo/voices.ts'
import { openSite } from '../../../test/site.ts'
import { migrationsFolder } from '../../commands/on-database.ts'
import { writeBackup } from '../../platform/database/backup.ts'
import { withConnection } from '../../platform/database/connect.ts'
import { restoreBackup, verifyBackup } from '../../platform/database/restore.ts'
import { openEmptyDatabase } from '../../platform/database/test-database.ts'
import {
  bringUpToDate,
  closeLedger,
  ledgerOf,
  openLedger,
  readLedgers,
  replayLedgerOf,
  replayLines,
} from './ledger.ts'
import { readCode } from './rules/withdrawal-code.ts'

const site = await openSite()
const poster = `/paroles/${slugOfCollection(0)}`
const testimony = '/ma-ressource/la-corde-a-linge/paroles/temoignages/ce-que-ca-change'
const restored = await openEmptyDatabase()
after(() => restored.close())
afterEach(closeLedger)

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'maillage-ledger-'))

async function ask<T extends object>(url: string, text: string): Promise<readonly T[]> {
  return withConnection(url, async (client) => (await client.query<T>(text)).rows)
}

/** Someone completes the sentence of a poster, and takes it back with the code. */
async function say(words: string) {
  const receipt = await site.public.fillIn(poster, poster, { words, uses: ['unplaced'] })
  const code = readCode(receipt.text('.voice-code').replace('Code de retrait', '')) ?? ''
  return () => site.public.submit('/paroles/retrait', { code })
}

async function hashesOf(folder: string): Promise<readonly string[]> {
  return (await readLedgers([ledgerOf(folder)])).map(({ hash }) => hash)
}

async function hashOf(words: string): Promise<string> {
  const [row] = await ask<{ hash: string }>(
    site.database.superuserUrl,
    `select encode(code_hash, 'hex') as hash from voices.voices where words = '${words}'`,
  )
  return row?.hash ?? ''
}

it('gives back neither the voice nor the testimony taken back since a backup, at no instant of its restoring', async () => {
  const folder = emptyFolder()
  await openLedger(folder)
  const takeBack = await say('ma clé sous la pierre.')
  const deleguee = site.as('deleguee')
  const answer = { words: 'Nous gardons la lampe allumée.', uses: ['published'] }
  assert.equal((await deleguee.submit(testimony, answer)).status, 303)
  const file = join(folder, 'copie')
  await writeBackup({ url: site.database.urls.backup, file, appVersion: '0.0.0' })
  await takeBack()
  assert.equal((await deleguee.submit(`${testimony}/retrait`, {})).status, 303)
  const ledger = readFileSync(ledgerOf(folder), 'utf8')
  assert.match(ledger, /^[0-9a-f]{64} [0-9a-z]{7} \d{4}-\d\d-\d\d testimony$/m)
  assert.doesNotMatch(ledger, /pierre|lampe|corde/)

  const lines = await readLedgers([ledgerOf(folder)])
  const backup = await verifyBackup(file)
  const target = { ownerUrl: restored.urls.owner, migrationsFolder }
  const killed = async () => {
    throw new Error('killed')
  }
  await assert.rejects(restoreBackup(backup, { ...target, beforeCommit: killed }), /killed/)
  const [nothing] = await ask<{ at: string | null }>(
    restored.superuserUrl,
    `select to_regclass('voices.voices')::text as at`,
  )
  assert.equal(nothing?.at, null)

  await restoreBackup(backup, { ...target, beforeCommit: (owner) => replayLines(owner, lines) })
  assert.deepEqual(
    await ask(
      restored.superuserUrl,
      `select words from voices.voices where words = 'ma clé sous la pierre.'
       union select words from voices.testimony_versions where words like '%lampe allumée%'`,
    ),
    [],
  )
  assert.ok((await ask(restored.superuserUrl, 'select from voices.voices')).length > 300)
})

it('gives back no use that a member took back of its testimony since a backup, and lets it answer again', async () => {
  const folder = emptyFolder()
  await openLedger(folder)
  const member = 'les-bercantes'
  const version = (number: number, words: string, uses: string) =>
    `insert into voices.testimony_versions (testimony_id, version, words, uses)
     select t.id, ${number}, '${words}', '${uses}' from voices.testimonies t join directory.members m on m.id = t.member_id
     where m.slug = '${member}'`
  const standing = `select v.version, v.words, v.uses, t.public_code as code from voices.testimonies t
    join directory.members m on m.id = t.member_id join voices.testimony_versions v on v.testimony_id = t.id
    where m.slug = '${member}' order by v.version desc limit 1`
  type Standing = { version: number; words: string; uses: readonly string[]; code: string }
  const here = site.database.superuserUrl
  await ask(here, version(2, 'Tout est permis.', '{internal,published,press}'))
  const file = join(folder, 'copie')
  await writeBackup({ url: site.database.urls.backup, file, appVersion: '0.0.0' })
  await ask(here, version(3, 'Rien que permis.', '{internal,published}'))
  await ask(here, version(4, 'Entre nous.', '{internal}'))
  await openLedger(folder)
  const ledger = readFileSync(ledgerOf(folder), 'utf8')
  assert.match(ledger, /^[0-9a-f]{64} [0-9a-z]{7} \d{4}-\d\d-\d\d testimony,4,internal$/m)
  assert.doesNotMatch(ledger, /permis|Entre/)

  const lines = await readLedgers([ledgerOf(folder)])
  const emptied = await openEmptyDatabase()
  after(() => emptied.close())
  await restoreBackup(await verifyBackup(file), {
    ownerUrl: emptied.urls.owner,
    migrationsFolder,
    beforeCommit: (owner) => replayLines(owner, lines),
  })
  const [restoredOne] = await ask<Standing>(emptied.superuserUrl, standing)
  assert.equal(restoredOne?.words, 'Tout est permis.')
  assert.deepEqual(restoredOne?.uses, ['internal'])
  // Answered again and published since: no start of the site narrows it again.
  await ask(emptied.superuserUrl, version(5, 'De nouveau.', '{internal,published}'))
  await withConnection(emptied.urls.owner, (owner) => replayLedgerOf(owner, folder))
  const [since] = await ask<Standing>(emptied.superuserUrl, standing)
  assert.equal(since?.words, 'De nouveau.')
  assert.deepEqual(since?.uses, ['internal', 'published'])
})

it('takes a voice back again at the start, where the data folder was copied back or its ledger put there after', async () => {
  const folder = emptyFolder()
  await say('le puits sans eau.')
  const hash = await hashOf('le puits sans eau.')
  await mkdir(dirname(ledgerOf(folder)))
  writeFileSync(ledgerOf(folder), `${hash} 0000000 2026-11-16 \n`)
  await withConnection(site.database.urls.owner, (owner) => replayLedgerOf(owner, folder))
  assert.equal(await hashOf('le puits sans eau.'), '')
})

it('keeps a withdrawal whole after one that a full disk cut short', async () => {
  const folder = emptyFolder()
  await openLedger(folder)
  await (await say('la première.'))()
  const { length } = readFileSync(ledgerOf(folder))
  truncateSync(ledgerOf(folder), length - 20)
  const takeBack = await say('la seconde.')
  const hash = await hashOf('la seconde.')
  await takeBack()
  assert.ok((await hashesOf(folder)).includes(hash))
})

it('knows after a backup what was withdrawn through a process with a data folder of its own', async () => {
  const [here, elsewhere] = [emptyFolder(), emptyFolder()]
  await openLedger(here)
  await openLedger(elsewhere)
  const takeBack = await say('par l’autre porte.')
  const hash = await hashOf('par l’autre porte.')
  await takeBack()
  assert.ok(!(await hashesOf(here)).includes(hash))
  assert.ok(
    (await readLedgers([ledgerOf(here)], [ledgerOf(elsewhere)])).some((l) => l.hash === hash),
  )
  await withConnection(site.database.urls.web, (web) => bringUpToDate(ledgerOf(here), web))
  assert.ok((await hashesOf(here)).includes(hash))
  await assert.rejects(readLedgers([], [join(here, 'nowhere')]), /There is no ledger/)
})
