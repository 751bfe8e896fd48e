// Prints what fails as it fails, and one closing line of counts for scripts/test.mjs.
import { existsSync } from 'node:fs'
import { relative } from 'node:path'

export default async function* reporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const holdsOthers = containers()
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const isContainer = holdsOthers(data)
    const error = data.details?.error
    // What holds other tests is told by them, unless it broke by itself: a hook, a file that could not be read.
    if (isContainer && (type === 'test:pass' || error?.failureType === 'subtestsFailed')) continue
    if (isSet(data.skip)) {
      counts.skipped += 1
      yield `  skipped  ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}\n`
    } else if (type === 'test:fail') {
      counts.failed += 1
      const where = data.file ? sourceOf(relative(process.cwd(), data.file)) : ''
      const cause = error?.cause ?? error
      yield `\n✗ ${data.name}  ${where}\n${indent(String(cause?.stack ?? cause?.message ?? cause))}\n`
    } else if (data.details?.type !== 'suite') counts.passed += 1
  }
  yield `\n#counts ${JSON.stringify(counts)}\n`
}

function isSet(directive) {
  return directive !== undefined && directive !== false
}

/** The file to run again alone: of a compiled one, its source. */
function sourceOf(path) {
  const compiled = /^dist\/tests-\d+\/(.*)\.mjs$/.exec(path)?.[1]
  if (compiled === undefined) return path
  return (
    ['.ts', '.tsx'].map((ending) => `${compiled}${ending}`).find((source) => existsSync(source)) ??
    path
  )
}

/** Whether a test holds others: those are reported before it, one level deeper, in the same file. */
function containers() {
  const deeper = new Set()
  return ({ file, nesting }) => {
    const key = (level) => `${file} ${level}`
    deeper.add(key(nesting))
    return deeper.delete(key(nesting + 1))
  }
}

function indent(text) {
  return text
    .split('\n')
    .slice(0, 24)
    .map((line) => `    ${line}`)
    .join('\n')
}
