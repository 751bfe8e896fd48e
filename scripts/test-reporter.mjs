// Prints what fails as it fails, and one closing line: « N passed, N failed, N skipped ».
import { relative } from 'node:path'

export default async function* reporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message
    if (type !== 'test:pass' && type !== 'test:fail') continue
    // A describe block or a file is not a test: only leaves count, and files that broke before their first test.
    const isSuite = data.details?.type === 'suite'
    const error = data.details?.error
    const isBrokenFile =
      type === 'test:fail' && error?.failureType === 'testCodeFailure' && isSuite === false
    if (isSuite && type === 'test:pass') continue
    if (isSuite && type === 'test:fail' && error?.failureType === 'subtestsFailed') continue
    if (data.skip !== undefined && data.skip !== false) {
      counts.skipped += 1
      yield `  skipped  ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}\n`
    } else if (type === 'test:pass') counts.passed += 1
    else if (isBrokenFile || error) {
      counts.failed += 1
      const where = data.file ? `${relative(process.cwd(), data.file)}:${data.line ?? ''}` : ''
      failures.push(where)
      const cause = error?.cause ?? error
      yield `\n✗ ${data.name}  ${where}\n${indent(String(cause?.stack ?? cause?.message ?? cause))}\n`
    }
  }
  yield `\n#counts ${JSON.stringify(counts)}\n`
}

function indent(text) {
  return text
    .split('\n')
    .slice(0, 24)
    .map((line) => `    ${line}`)
    .join('\n')
}
