import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, it } from 'node:test'
import { packageRoot } from '../src/platform/package-root.ts'

/*
 * The shape of the code, held. Files are read as text: what an import says is what counts.
 */

type Source = {
  readonly path: string
  /** Without comments: what is explained is not what is done. */
  readonly text: string
  readonly imports: readonly string[]
}

const sources = listSources('src')
const modules = readdirSync(join(packageRoot, 'src/modules'))
const isTest = (path: string) => /\.test\.tsx?$/.test(path)

describe('someone who reads the tree', () => {
  it('finds no drawer for everything', () => {
    const drawers = /(^|\/)(utils?|helpers?|lib|common|shared|services?|misc|types)(\/|\.tsx?$)/
    assert.deepEqual(
      sources.map(({ path }) => path).filter((path) => drawers.test(path)),
      [],
    )
  })

  it('reads one way of naming files', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|examples|island|worker))?\.tsx?$/
    const named = sources.map(({ path }) => path.split('/').at(-1) ?? '')
    assert.deepEqual(
      named.filter((name) => !kebab.test(name)),
      [],
    )
  })

  it('finds no barrel: only a module has an index.ts, of at most 40 lines', () => {
    const indexes = sources.filter(({ path }) => path.endsWith('/index.ts'))
    assert.deepEqual(
      indexes.map(({ path }) => path),
      modules.map((name) => `src/modules/${name}/index.ts`),
    )
    for (const { path } of indexes) {
      const lines = readFileSync(join(packageRoot, path), 'utf8').trimEnd().split('\n').length
      assert.ok(lines <= 40, `${path} has ${lines} lines`)
    }
  })

  it('finds in each module a README, paths and words in both languages', () => {
    for (const name of modules) {
      const files = readdirSync(join(packageRoot, 'src/modules', name))
      for (const expected of ['README.md', 'index.ts', 'paths.ts']) {
        assert.ok(files.includes(expected), `${name} has no ${expected}`)
      }
    }
  })
})

describe('a part of the product', () => {
  it('is known to the others by its index.ts alone', () => {
    const trespasses = edges().filter(([from, to]) => {
      const [owner, target] = [moduleOf(from), moduleOf(to)]
      return (
        target !== null && owner !== null && owner !== target && !to.endsWith(`${target}/index.ts`)
      )
    })
    assert.deepEqual(trespasses, [])
  })

  it('is unknown to the platform, to the design and to protection', () => {
    const trespasses = edges().filter(
      ([from, to]) => /^src\/(platform|design|protection)\//.test(from) && moduleOf(to) !== null,
    )
    assert.deepEqual(trespasses, [])
  })

  it('alone names its schema in SQL', () => {
    const trespasses = sources
      .filter(({ path }) => !isTest(path))
      .flatMap(({ path, text }) =>
        modules
          .filter(
            (name) =>
              moduleOf(path) !== name &&
              new RegExp(`['"\`\\s(]${name}\\.[a-z_]+['"\`\\s(]`).test(text),
          )
          .map((name) => `${path} names schema ${name}`),
      )
    assert.deepEqual(trespasses, [])
  })
})

describe('the platform', () => {
  it('is told its options: it does not know the configuration of the site', () => {
    const knowing = edges().filter(
      ([from, to]) => from.startsWith('src/platform/') && to === 'src/config.ts' && !isTest(from),
    )
    assert.deepEqual(knowing, [])
  })
})

describe('a migration', () => {
  it('touches its own schema: of another it calls functions, and refers to rows', () => {
    const trespasses = readdirSync(join(packageRoot, 'migrations')).flatMap((file) => {
      const owner = file.replace(/^\d+_/, '').split(/[_.]/)[0]
      const text = readFileSync(join(packageRoot, 'migrations', file), 'utf8')
      const statements = text.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''")
      return modules
        .filter((name) => name !== owner)
        .flatMap((name) => [
          ...statements.matchAll(
            new RegExp(`(?<!references )\\b${name}\\.\\w+\\b(?!\\s*\\()`, 'g'),
          ),
        ])
        .map(([named]) => `${file} names ${named}`)
    })
    assert.deepEqual(trespasses, [])
  })
})

describe('protection', () => {
  it('could be published as a package: it imports nothing of the project', () => {
    const outside = edges().filter(
      ([from, to]) =>
        from.startsWith('src/protection/') && !to.startsWith('src/protection/') && !isTest(from),
    )
    assert.deepEqual(outside, [])
  })
})

describe('the design', () => {
  it('imports nothing but itself', () => {
    const outside = edges().filter(
      ([from, to]) =>
        from.startsWith('src/design/') && !to.startsWith('src/design/') && !isTest(from),
    )
    assert.deepEqual(outside, [])
  })

  it('has no style or script written in a page', () => {
    const inline = sources.filter(
      ({ path, text }) =>
        path.endsWith('.tsx') && (/\sstyle=/.test(text) || /\son[a-z]+=\{/.test(text)),
    )
    assert.deepEqual(
      inline.map(({ path }) => path),
      [],
    )
  })
})

describe('the code', () => {
  it('has no cycle', () => {
    assert.deepEqual(findCycle(), [])
  })

  it('reads the environment in config.ts alone', () => {
    const readers = sources.filter(
      ({ path, text }) =>
        !isTest(path) && /process\.env/.test(text) && !allowedToReadTheEnvironment(path),
    )
    assert.deepEqual(
      readers.map(({ path }) => path),
      [],
    )
  })

  it('reads what no page may in the jobs alone', () => {
    const reading = edges().filter(
      ([from, to]) => to.endsWith('/jobs/as-jobs.ts') && !from.includes('/jobs/'),
    )
    assert.deepEqual(reading, [])
  })

  it('writes in the journal where it acts, never in a handler', () => {
    const recording = edges().filter(
      ([from, to]) => from.includes('/handlers/') && to.endsWith('/journal/record-act.ts'),
    )
    assert.deepEqual(recording, [])
  })

  it('writes rows in an act or in a job: a module with acts has them in these folders', () => {
    const writes = /\.(insertInto|updateTable|deleteFrom)\(/
    const elsewhere = sources.filter(
      ({ path, text }) =>
        !isTest(path) &&
        writes.test(text) &&
        modules.some((name) => hasActs(name) && path.startsWith(`src/modules/${name}/`)) &&
        !/^src\/modules\/[^/]+\/(acts|jobs)\//.test(path),
    )
    assert.deepEqual(
      elsewhere.map(({ path }) => path),
      [],
    )
  })

  it('gathers the routes of each part of a module in its routes.ts', () => {
    const parts = new Set(
      sources.flatMap(({ path }) => path.match(/^src\/modules\/[^/]+\/handlers\/[^/]+\//) ?? []),
    )
    const without = [...parts].filter(
      (part) => !sources.some(({ path }) => path === `${part}routes.ts`),
    )
    assert.deepEqual(without, [])
  })

  it('escapes its types nowhere', () => {
    const escapes = sources.filter(({ text }) =>
      /:\s*any\b|as any\b|@ts-(ignore|expect-error|nocheck)/.test(text),
    )
    assert.deepEqual(
      escapes.map(({ path }) => path),
      [],
    )
  })
})

/** Commands hand the environment to config.ts, whole; tests may be given another server. */
function allowedToReadTheEnvironment(path: string): boolean {
  const readers = ['src/config.ts', 'src/main.ts', 'src/platform/database/test-database.ts']
  return readers.includes(path) || path.startsWith('src/commands/')
}

function hasActs(name: string): boolean {
  return sources.some(({ path }) => path.startsWith(`src/modules/${name}/acts/`))
}

function moduleOf(path: string): string | null {
  return path.match(/^src\/modules\/([^/]+)\//)?.[1] ?? null
}

/** [from, to] of every import between files of src. Type imports count: they are knowledge too. */
function edges(): [string, string][] {
  return sources.flatMap(({ path, imports }) => imports.map((to): [string, string] => [path, to]))
}

function listSources(folder: string): Source[] {
  const root = join(packageRoot, folder)
  return readdirSync(root, { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => /\.tsx?$/.test(path) && statSync(join(packageRoot, path)).isFile())
    .sort()
    .map((path) => {
      const text = withoutComments(readFileSync(join(packageRoot, path), 'utf8'))
      const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
        (match) => match[1] ?? '',
      )
      return { path, text, imports: specifiers.map((to) => normalize(join(dirname(path), to))) }
    })
}

/** Imports that carry code: a type is erased and cannot make a cycle at run time. */
function findCycle(): readonly string[] {
  const runtime = new Map(
    sources
      .filter(({ path }) => !isTest(path))
      .map(({ path, text }) => {
        const specifiers = [
          ...text.matchAll(
            /^(?:import|export)\s+(?!type\b)[^'\n]*?(?:\{[^}]*\}\s*)?from\s+'(\.[^']+)'/gm,
          ),
        ]
        return [
          path,
          specifiers.map((match) => normalize(join(dirname(path), match[1] ?? ''))),
        ] as const
      }),
  )
  const done = new Set<string>()
  const walk = (path: string, above: readonly string[]): readonly string[] => {
    const again = above.indexOf(path)
    if (again !== -1) return [...above.slice(again), path].map((one) => relative('src', one))
    if (done.has(path)) return []
    for (const next of runtime.get(path) ?? []) {
      const cycle = walk(next, [...above, path])
      if (cycle.length > 0) return cycle
    }
    done.add(path)
    return []
  }
  for (const path of runtime.keys()) {
    const cycle = walk(path, [])
    if (cycle.length > 0) return cycle
  }
  return []
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1')
}
