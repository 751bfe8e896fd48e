import { writeFileSync } from 'node:fs'
import { protectRelease } from '../src/modules/figures/rules/releasing/protect-release.ts'
import { todayIn } from '../src/platform/words/today.ts'
import { federation } from './federation.ts'
import { fileOf, frozenEras, frozenFrom } from './releases/frozen.ts'
import { releaseRequestOf } from './releases/request-of.ts'

/*
 * `npm run demo:build`: protects the two releases of the demonstration and writes them under demo/releases/. To be run again
 * when what the members answer, or how a release is protected, changes.
 */
const today = todayIn(federation.timeZone)
for (const era of frozenEras) {
  const release = await protectRelease(releaseRequestOf(era, today), {
    onProgress: ({ done, of }) => process.stderr.write(`\r${era}: ${done} of ${of} `),
  })
  if (!release.passed) throw new Error(`nothing can protect the release of ${era}`)
  writeFileSync(new URL(`releases/${era}.json`, import.meta.url), fileOf(frozenFrom(release)))
  const hidden = release.cells.filter((cell) => cell.is_hidden).length
  process.stderr.write(`\r${era}: ${release.cells.length} cells, ${hidden} of them hidden\n`)
}
