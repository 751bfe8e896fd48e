import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exercisesAsOf } from '../demo/exercises.ts'
import { federation } from '../demo/federation.ts'
import { inventedWorkbooks } from '../demo/returns/invented-workbooks.ts'
import { writeReturnWorkbook } from '../src/modules/figures/workbook/write-return-workbook.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { storeZip } from '../src/platform/files/workbook/zip.ts'
import { openSecret } from '../src/platform/secret.ts'
import { todayIn } from '../src/platform/words/today.ts'
import { enlarge } from './large-federation.ts'
import { serveSite } from './served-site.ts'

/*
 * `npm run bench:figures`, its second part: a thousand workbooks in one archive, from the upload to the page that tells what each
 * becomes, then to the drafts; in a site as people run it.
 */

const count = 1000
const most = { read: 60_000, brought: 15_000 }
const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-bench-'))
const { current } = exercisesAsOf(todayIn(federation.timeZone))

console.log(`Writing ${count} workbooks…`)
const archive = await archiveOf(count)
const first = await serveSite({ dataFolder, port: 3900 })
await first.stop()
await enlargeTo(count)
const site = await serveSite({ dataFolder, port: 3900 })
try {
  await importWorkbooks()
} finally {
  await site.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}

async function importWorkbooks(): Promise<void> {
  const cookie = await enter()
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(site.url + path, {
      ...init,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    })
  const workbooks = `/equipe/portraits/${current.key}/classeurs`
  const body = new FormData()
  body.append('workbooks', new File([new Uint8Array(archive)], 'classeurs.zip'))

  const began = performance.now()
  const sent = await ask(workbooks, { method: 'POST', body })
  const location = sent.headers.get('location') ?? ''
  if (sent.status !== 303) throw new Error(`the archive was answered ${sent.status}`)
  const answered = performance.now() - began
  const steps: string[] = []
  let page = ''
  for (;;) {
    page = await (await ask(location)).text()
    const progress = page.match(/<progress[^>]* value="(\d+)"/)?.[1]
    if (progress === undefined) break
    if (steps.at(-1) !== progress) steps.push(progress)
    await sleep(250)
  }
  report(`${count} workbooks, sent and read`, performance.now() - began, most.read)
  console.log(`  answered in ${answered.toFixed(0)} ms; the page told ${steps.length} steps`)
  const told = performance.now()
  await (await ask(location)).text()
  console.log(`  the page that tells them: ${(performance.now() - told).toFixed(0)} ms`)

  const accepting = performance.now()
  const accepted = await ask(`${location}/acceptation`, { method: 'POST' })
  if (accepted.status !== 303) throw new Error(`the drafts were answered ${accepted.status}`)
  report('their drafts', performance.now() - accepting, most.brought)
  const after = await (await ask(location)).text()
  console.log(`  ${after.match(/<h1[^>]*>([^<]*)/)?.[1] ?? ''}`)
}

async function archiveOf(workbooks: number): Promise<Buffer> {
  const parts: { name: string; content: Buffer }[] = []
  for (const { name, content } of inventedWorkbooks(current, { count: workbooks, seed: 'bench' })) {
    const bytes = await writeReturnWorkbook(content)
    parts.push({ name: `portraits/${name}.xlsx`, content: Buffer.from(bytes) })
  }
  return storeZip(parts)
}

async function enter(): Promise<string> {
  const answer = await fetch(`${site.url}/demonstration/entrer`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ persona: 'equipe' }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`nobody could enter: ${answer.status}`)
  return cookie
}

async function enlargeTo(members: number): Promise<void> {
  const secret = await openSecret(join(dataFolder, 'secret'))
  const server = await startEmbeddedServer({ dataFolder, secret })
  await withConnection(server.urlFor('owner'), (owner) => enlarge(owner, members))
  await server.stop()
}

function report(what: string, wall: number, limit: number): void {
  const held = wall <= limit
  const numbers = `${(wall / 1000).toFixed(1)} s`
  console.log(
    `${what.padEnd(42)}${numbers.padEnd(34)}limit ${limit / 1000} s   ${held ? 'held' : 'NOT HELD'}`,
  )
  if (!held) process.exitCode = 1
}
