import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { transformSync } from 'esbuild'
import { h } from 'preact'
import { fabrics } from './cloth/fabrics.ts'
import { Gallery, wholes } from './gallery.tsx'
import { markupOf } from './rendering.ts'

const sheets = readdirSync(import.meta.dirname, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, css: readFileSync(join(import.meta.dirname, path), 'utf8') }))
const all = sheets.map(({ css }) => css).join('\n')

describe('the style sheets', () => {
  it('leave room in 14 kB for the modules: 10 kB of gzip at most', () => {
    const { code } = transformSync(all, { loader: 'css', minify: true, target: 'chrome111' })
    const sizes = [gzipSync(code, { level: 9 }).length, brotliCompressSync(code).length]
    assert.ok(
      sizes.every((size) => size < 10_000),
      `${sizes.join(' and ')} bytes`,
    )
  })

  it('put every rule in a layer', () => {
    for (const { path, css } of sheets) {
      const outside = css
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split(/\n(?=\S)/)
        .map((block) => block.trim())
        .filter((block) => block !== '' && block !== '}' && !/^@(layer|font-face)/.test(block))
      assert.deepEqual(outside, [], path)
    }
  })

  it('use no physical side: a page turned to another direction still holds', () => {
    for (const { path, css } of sheets)
      assert.doesNotMatch(
        css,
        /^\s*(margin|padding|border)-(left|right|top|bottom)|^\s*(left|right):/m,
        path,
      )
  })

  it('use no token that is not there', () => {
    const set = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    for (const [, name] of all.matchAll(/var\((--[\w-]+)/g)) assert.ok(set.has(name), name)
    for (const { base } of fabrics) assert.ok(set.has(`--${base}`), base)
  })

  it('style nothing that no component writes', () => {
    const markup = markupOf([
      h(Gallery, null),
      ...wholes.flatMap(({ examples }) => examples.map((one) => one.render())),
    ])
    const written = new Set(
      [...markup.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => names?.split(' ')),
    )
    const styled = new Set(
      [...all.replace(/url\([^)]*\)|\/\*[\s\S]*?\*\//g, '').matchAll(/\.([a-z][\w-]*)/g)].map(
        ([, name]) => name,
      ),
    )
    const forPages = new Set([
      'no-print',
      'section__after',
      'work',
      'spaced',
      'doors--6',
      'door--foot',
      'door--side',
      'selvedge',
    ])
    assert.deepEqual(
      [...styled].filter((name) => !written.has(name) && !forPages.has(name ?? '')),
      [],
    )
  })
})
