// Runs test files at most so many at once, begun in the order they are given: `node --test` begins them in the alphabet's.
// node run-test-files.mjs AT-ONCE FILE…
import { resolve } from 'node:path'
import { run } from 'node:test'
import reporter from './test-reporter.mjs'

const [atOnce, ...files] = process.argv.slice(2)
run({ concurrency: Number(atOnce), files: files.map((file) => resolve(file)) })
  .compose(reporter)
  .pipe(process.stdout)
