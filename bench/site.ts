import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withConnection } from '../src/platform/database/connect.ts'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { openSecret } from '../src/platform/secret.ts'
import { enlarge } from './large-federation.ts'
import { connections, type Measure, measure, median, repeated, uncached } from './load.ts'
import { type ServedSite, serveSite } from './served-site.ts'

/*
 * `npm run bench`: the directory as people run it, Node and PostgreSQL on one core, the load on the other, 16 connections.
 * `npm run bench -- --check`: medians of 5 against the figures the project holds itself to; exit code 1 below them.
 */

const isCheck = process.argv.includes('--check')
const seconds = isCheck ? 4 : 5

const times = isCheck ? 5 : 1
const failures: string[] = []
function hold(what: string, isHeld: boolean): void {
  if (isCheck) console.log(`${isHeld ? '  held  ' : '  MISSED'}  ${what}`)
  if (!isHeld) failures.push(what)
}

function show(name: string, { rate, p50, p99, cpu }: Measure): void {
  const columns = [
    rate.toFixed(0).padStart(7),
    p50.toFixed(1).padStart(8),
    p99.toFixed(1).padStart(8),
    cpu.toFixed(2).padStart(9),
  ]
  console.log(`${name.padEnd(46)}${columns.join('')}`)
}

const pages = [
  ['/', 'home'],
  ['/ressources', 'list'],
  ['/ressources/la-corde-a-linge', 'a member'],
  ['/ressources?mots=creation', 'a search by words'],
  ['/ressources?lieu=rimouski', 'a search around a place'],
  ['/api/hsds/services', 'HSDS services'],
] as const

const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-bench-'))
const stops: (() => Promise<void>)[] = []
try {
  const first = await serveSite({ dataFolder, port: 3900 })
  const firstStart = first.startedIn
  await first.stop()
  const site = await serveSite({ dataFolder, port: 3900 })
  stops.push(site.stop)
  console.log(
    `first start ${(firstStart / 1000).toFixed(1)} s, later start ${(site.startedIn / 1000).toFixed(1)} s`,
  )
  hold(`first start ≤ 15 s (${(firstStart / 1000).toFixed(1)})`, firstStart <= 15_000)
  hold(`later starts ≤ 3 s (${(site.startedIn / 1000).toFixed(1)})`, site.startedIn <= 3_000)
  const rest = site.memory()
  console.log(
    `memory at rest: Node ${rest.node.toFixed(0)} MB, PostgreSQL ${rest.postgres.toFixed(0)} MB (PSS)`,
  )
  hold(`memory of Node at rest ≤ 150 MB (${rest.node.toFixed(0)})`, rest.node <= 150)
  hold(`memory of PostgreSQL at rest ≤ 50 MB (${rest.postgres.toFixed(0)})`, rest.postgres <= 50)

  for (const members of [90, 10_000]) {
    if (members > 90) await grow(dataFolder, members)
    console.log(
      `\n${members} members, ${connections} connections${''.padEnd(18)}  req/s  p50 ms  p99 ms  CPU ms/req`,
    )
    for (const [path, name] of pages) {
      await measure(site, { path, headers: uncached, seconds: 2 })
      const rendered = await repeated(times, () =>
        measure(site, { path, headers: uncached, seconds }),
      )
      show(`  ${name}, rendered`, rendered)
      const cached = await repeated(times, () => measure(site, { path, headers: {}, seconds }))
      show(`  ${name}, cached`, cached)
      if (members === 90 && path === '/ressources') {
        hold(`/ressources rendered ≥ 300/s (${rendered.rate.toFixed(0)})`, rendered.rate >= 300)
        hold(`/ressources cached ≥ 5 000/s (${cached.rate.toFixed(0)})`, cached.rate >= 5_000)
        hold(`/ressources cached p99 ≤ 50 ms (${cached.p99})`, cached.p99 <= 50)
        // Told, not held: at this rate a closed loop waits longer on average (decision 019).
        if (isCheck) console.log(`  told    /ressources rendered p99 (${rendered.p99} ms)`)
      }
    }
  }
  const search = await searchLatency(site)
  console.log(
    `\nsearch over 10 000 members, one at a time: p50 ${search.p50.toFixed(1)} ms, p95 ${search.p95.toFixed(1)} ms`,
  )
  hold(`search over 10 000 members ≤ 30 ms p95 (${search.p95.toFixed(1)})`, search.p95 <= 30)
  const busy = site.memory()
  console.log(
    `memory after: Node ${busy.node.toFixed(0)} MB, PostgreSQL ${busy.postgres.toFixed(0)} MB (PSS)`,
  )
} finally {
  for (const stop of stops) await stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
process.exitCode = failures.length > 0 && isCheck ? 1 : 0

/** Joins the running server as one more process would, with the site's own secret. */
async function grow(folder: string, members: number): Promise<void> {
  const server = await startEmbeddedServer({
    dataFolder: folder,
    secret: await openSecret(join(folder, 'secret')),
  })
  await withConnection(server.urlFor('owner'), (owner) => enlarge(owner, members))
  await server.stop()
}

/** Words and mistakes, one search at a time, from the socket to the last byte. */
async function searchLatency(site: ServedSite): Promise<{ p50: number; p95: number }> {
  const asked = [
    'creation',
    'repit',
    'entraide jeunes',
    'soir',
    'cuisine',
    'radio',
    'logement',
    'ecoute',
    'famille',
    'corde a lnge',
  ]
  const search = async (words: string) => {
    const began = performance.now()
    const answer = await fetch(`${site.url}/ressources?mots=${encodeURIComponent(words)}`, {
      headers: uncached,
    })
    await answer.arrayBuffer()
    return performance.now() - began
  }
  const rounds: { p50: number; p95: number }[] = []
  for (let round = 0; round < times; round += 1) {
    const taken: number[] = []
    for (let n = 0; n < 200; n += 1) taken.push(await search(asked[n % asked.length] ?? ''))
    taken.sort((a, b) => a - b)
    rounds.push({ p50: taken[100] ?? Number.NaN, p95: taken[190] ?? Number.NaN })
  }
  return { p50: median(rounds.map(({ p50 }) => p50)), p95: median(rounds.map(({ p95 }) => p95)) }
}
