// The tests as Node reads them without a loader: to translate each module in each process took longer than most files' tests.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'
import { onNode } from './on-node.mjs'

/**
 * Compiles test files, each named by its path from `root`, under the same path in `folder`; answers where they are. What they
 * share is shared, as their sources are.
 */
export async function compileTests(files, { root, folder }) {
  const { packages: _, ...bundled } = onNode
  await esbuild.build({
    ...bundled,
    // Bundled packages of the time before modules ask for Node's own by this name.
    banner: {
      js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url)",
    },
    entryPoints: files.map((file) => join(root, file)),
    outdir: folder,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    plugins: [besideTheSource, ofManyFiles],
  })
  await esbuild.stop()
  return files.map((file) => join(folder, file.replace(/\.tsx?$/, '.mjs')))
}

/** What a test reads beside itself is beside its source. */
const besideTheSource = {
  name: 'beside-the-source',
  setup({ onLoad }) {
    onLoad({ filter: /(\.test\.tsx?|\/(test|demo)\/.*\.tsx?)$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

/** Packages of many small files, which every test process would find and read one by one: a third of its start. */
const bundledPackages =
  /^(kysely|zod|hono|preact|preact-render-to-string|mdast.*|micromark.*|unist.*|csv-parse|csv-stringify|diff|n3|pg|cheerio.*|better-auth|better-call|@(hono|better-auth)\/.*)$/

const ofManyFiles = {
  name: 'of-many-files',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined
      const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
      return bundledPackages.test(name) ? undefined : { path, external: true }
    })
  },
}
