import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files of one `npm test` tell each other what they found by a folder that leaves with it; a file run alone tells nobody. */
const folder = process.env.TEST_RUN_FOLDER

export type Found = { has(one: string): boolean; add(...ones: string[]): void }

/** A set of short texts, without line breaks, that grows with what every file of this run adds. */
export function foundInThisRun(name: string): Found {
  const path = folder === undefined ? null : join(folder, `${name}.txt`)
  const found = new Set<string>()
  let read = 0
  const readOthers = () => {
    if (path === null || !existsSync(path)) return
    const written = readFileSync(path, 'utf8')
    // A line being written has no end yet: it is read the next time.
    const whole = written.slice(read, written.lastIndexOf('\n') + 1)
    for (const line of whole.split('\n')) if (line !== '') found.add(line)
    read += whole.length
  }
  return {
    has(one) {
      if (!found.has(one)) readOthers()
      return found.has(one)
    },
    add(...ones) {
      const unknown = ones.filter((one) => !found.has(one))
      for (const one of unknown) found.add(one)
      if (path !== null && unknown.length > 0) appendFileSync(path, `${unknown.join('\n')}\n`)
    },
  }
}
