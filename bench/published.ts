import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exercisesAsOf } from '../demo/exercises.ts'
import { federation } from '../demo/federation.ts'
import { todayIn } from '../src/platform/words/today.ts'
import { connections, measure, uncached } from './load.ts'
import { serveSite } from './served-site.ts'

/*
 * `npm run bench:figures`, its last part: the published pages as people read them, beside the list of members, which they are
 * to be as fast as.
 */

const seconds = 4
const year = exercisesAsOf(todayIn(federation.timeZone)).last.key
const pages = [
  '/ressources',
  '/en-chiffres',
  `/en-chiffres/${year}`,
  `/en-chiffres/${year}/group-participations`,
  '/en-chiffres/financement',
  '/donnees/diffusion-2.csv',
]

const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-bench-'))
const site = await serveSite({ dataFolder, port: 3900 })
try {
  console.log(
    `\nPublished pages, ${connections} connections${' '.repeat(16)}  req/s   p50 ms   p99 ms  CPU ms/req`,
  )
  for (const path of pages) {
    await measure(site, { path, headers: uncached, seconds: 2 })
    for (const [how, headers] of [
      ['rendered', uncached],
      ['cached', {}],
    ] as const) {
      const { rate, p50, p99, cpu } = await measure(site, { path, headers, seconds })
      const columns = [
        rate.toFixed(0).padStart(7),
        p50.toFixed(1).padStart(9),
        p99.toFixed(1).padStart(9),
        cpu.toFixed(2).padStart(11),
      ]
      console.log(`${`${path}, ${how}`.padEnd(50)}${columns.join('')}`)
    }
  }
} finally {
  await site.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
