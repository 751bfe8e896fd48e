import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, it } from 'node:test'
import { packageRoot } from '../src/platform/package-root.ts'

/*
 * Files that comments, decisions and READMEs name, looked for where they say. A link is followed elsewhere (operating-docs.test.ts);
 * here, what is named in passing, as `rules/releasing/release-cells.ts`, ends the path of a file.
 */

const notOurs = new Set(['node_modules', 'dist', 'data', '.git'])
const files = listFiles('.')

/** Named as what they are not: endings, what the build or a running site writes, what another project has. */
const notFiles: Readonly<Record<string, string>> = {
  'migrations/NNNN_module_name.sql': 'how they are named',
  'platform/accounts/personas.ts': 'a comment of 0001, which 0026 says anew',
  'site.css': 'what the build writes',
  'src/modules/figures/rules/x.test.ts': 'any test there',
}

describe('someone who follows the name of a file', () => {
  it('finds it, wherever the text that names it stands', () => {
    const read = files.filter((path) => /\.(?:tsx?|mjs|sql|css|typ|md)$/.test(path))
    const named = read.flatMap((path) =>
      namesIn(path, readFileSync(join(packageRoot, path), 'utf8')).map((name) => ({ path, name })),
    )
    assert.ok(named.length > 200, `${named.length} names are read`)
    const nowhere = named
      .filter(({ path, name }) => !isThere(name, path))
      .filter(({ name }) => !Object.hasOwn(notFiles, name))
    assert.deepEqual(
      nowhere.map(({ path, name }) => `${path}: ${name}`),
      [],
    )
  })
})

function namesIn(path: string, text: string): string[] {
  const told = path.endsWith('.md') ? text : commentsOf(path, text)
  return [
    ...told.matchAll(
      /(?<![\w.:/*<…-])[\w.-]+(?:\/[\w.-]+)*\.(?:tsx?|mjs|sql|css|typ|md)\b(?![\w/*-])/g,
    ),
  ].map(([name]) => name)
}

/** What of a file of code is said, not done. */
function commentsOf(path: string, text: string): string {
  const lines = path.endsWith('.sql')
    ? [...text.matchAll(/--(.*)$|^comment on [^;]*;/gm)]
    : [...text.matchAll(/(?<![:'"`])\/\/(.*)$|\/\*[\s\S]*?\*\//gm)]
  return lines.map(([line]) => line).join('\n')
}

function isThere(name: string, from: string): boolean {
  const beside = normalize(join(dirname(from), name))
  const bare = name.replace(/^(?:\.{1,2}\/)+/, '')
  return files.some((path) => path === beside || path === bare || path.endsWith(`/${bare}`))
}

function listFiles(folder: string): string[] {
  return readdirSync(join(packageRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = normalize(join(folder, entry.name))
    if (notOurs.has(entry.name)) return []
    return entry.isDirectory() ? listFiles(path) : entry.isFile() ? [path] : []
  })
}
