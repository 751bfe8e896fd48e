import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, it } from 'node:test'
import { transform } from 'esbuild'
import { packageRoot } from '../src/platform/package-root.ts'

/*
 * The shape of the code, held. Files are read as text: what an import says is what counts.
 */

type Import = {
  readonly to: string
  readonly isType: boolean
  /** An `export`: what is asked of the other is given in its turn. */
  readonly isPassedOn: boolean
  /** As written between braces: `namesOf as namesOfPeople`. */
  readonly names: readonly string[]
}

type Source = {
  readonly path: string
  /** Without comments, which a parser takes out, and without types: what is explained is not what is done. */
  readonly code: string
  /** As written, without whole lines of comment and what stands between quotes: where types are seen. */
  readonly typed: string
  readonly imports: readonly Import[]
}

const sources = await listSources('src')
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
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|examples|island|worker|d))?\.tsx?$/
    const named = sources.map(({ path }) => path.split('/').at(-1) ?? '')
    assert.deepEqual(
      named.filter((name) => !kebab.test(name)),
      [],
    )
  })

  it('finds no barrel but the faces: index.ts of a module, and entry.ts of protection, which could be a package', () => {
    const passedOn = /^export (?:type )?\{[^}]*\} from ''$/gm
    const barrels = sources.filter(({ typed }) => [...typed.matchAll(passedOn)].length > 1)
    assert.deepEqual(
      barrels.map(({ path }) => path).filter((path) => !path.endsWith('/index.ts')),
      ['src/protection/entry.ts'],
    )
  })

  it('finds an index.ts in modules alone, of at most 40 lines', () => {
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
      const words = files.includes('words')
        ? readdirSync(join(packageRoot, 'src/modules', name, 'words'))
        : files.filter((file) => file.startsWith('words.'))
      const french = words.filter((file) => file.endsWith('.fr.json'))
      assert.notEqual(french.length, 0, `${name} has no words`)
      for (const file of french) {
        for (const ending of ['.en.json', '.ts']) {
          const other = file.replace('.fr.json', ending)
          assert.ok(words.includes(other), `${name} has no ${other} beside ${file}`)
        }
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

  it('gives by its index.ts what another part takes, and nothing else', () => {
    const taken = new Set(
      sources
        .filter(({ path }) => !isTest(path))
        .flatMap(({ imports }) =>
          imports.flatMap(({ to, names }) => names.map((name) => `${to}: ${name.split(' ')[0]}`)),
        ),
    )
    const given = sources
      .filter(({ path }) => path.endsWith('/index.ts'))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ isPassedOn }) => isPassedOn)
          .flatMap(({ names }) => names.map((name) => `${path}: ${name.split(' ').at(-1)}`)),
      )
    assert.ok(given.includes('src/modules/directory/index.ts: namesOfPeople'))
    assert.deepEqual(
      given.filter((one) => !taken.has(one)),
      [],
    )
  })

  it('is unknown to the platform, to the design and to protection', () => {
    const trespasses = edges().filter(
      ([from, to]) => /^src\/(platform|design|protection)\//.test(from) && moduleOf(to) !== null,
    )
    assert.deepEqual(trespasses, [])
  })

  it('alone names its schema in SQL', () => {
    // What migrations make: a word such as « plan » names a schema, and may name a variable.
    const made = new Set(
      readdirSync(join(packageRoot, 'migrations')).flatMap((file) =>
        [
          ...readFileSync(join(packageRoot, 'migrations', file), 'utf8').matchAll(
            /create (?:or replace )?(?:table|function|view|sequence) (?:if not exists )?(\w+\.\w+)/g,
          ),
        ].map(([, name = '']) => name),
      ),
    )
    const trespasses = sources
      .filter(({ path }) => !isTest(path))
      .flatMap(({ path, code }) =>
        modules
          .filter(
            (name) =>
              moduleOf(path) !== name &&
              [
                ...code.matchAll(new RegExp(`(?<![\\w./-])${name}\\.[a-z_]+\\b(?!\\.ts)`, 'g')),
              ].some(([named]) => made.has(named)),
          )
          .map((name) => `${path} names schema ${name}`),
      )
    assert.ok(made.size > 100)
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
      ({ path, code }) =>
        path.endsWith('.tsx') && (/\sstyle=/.test(code) || /\son[a-z]+=\{/.test(code)),
    )
    assert.deepEqual(
      inline.map(({ path }) => path),
      [],
    )
  })
})

describe('the code', () => {
  it('is all read by the site, by what a page runs, by a thread or by the build', () => {
    const reached = reachedFrom([...rootsOfReading(), ...Object.keys(readOtherwise)])
    const unread = sources
      .filter(({ path }) => !isTest(path) && !/\/test\//.test(path) && !reached.has(path))
      .filter(({ code }) => !isTypesAlone(code))
    assert.deepEqual(
      unread.map(({ path }) => path),
      [],
    )
  })

  it('excuses by name only what it does not read', () => {
    const reached = reachedFrom(rootsOfReading())
    const known = new Set(sources.map(({ path }) => path))
    assert.deepEqual(
      Object.keys(readOtherwise).filter((path) => reached.has(path) || !known.has(path)),
      [],
    )
  })

  it('has no file of types that nothing knows', () => {
    const known = new Set(sources.flatMap(({ imports }) => imports.map(({ to }) => to)))
    const unknown = sources.filter(
      ({ path, code }) =>
        isTypesAlone(code) && !known.has(path) && !Object.hasOwn(readOtherwise, path),
    )
    assert.deepEqual(
      unknown.map(({ path }) => path),
      [],
    )
  })

  it('exports no value that no other file takes: what a file keeps to itself can change without a look elsewhere', () => {
    const takers = [...sources, ...beside(['demo', 'bench', 'scripts', 'test'])]
    assert.deepEqual(
      exported()
        .filter(({ path, kind, name }) => kind !== 'type' && !takenFrom(takers, path, name))
        .map(told),
      [],
    )
  })

  it('exports nothing that is of use to nobody, tests aside', () => {
    const takers = [
      ...sources.filter(({ path }) => !isOfTests(path)),
      ...beside(['demo', 'bench', 'scripts']),
    ]
    const unused = exported()
      .filter(({ path }) => !Object.hasOwn(readOtherwise, path))
      .filter(({ path, name, again }) => again === 0 && !takenFrom(takers, path, name))
      .map(told)
    assert.deepEqual(unused.sort(), Object.keys(exportedFor).sort())
  })

  it('has no cycle of files', () => {
    assert.deepEqual(findCycle(), [])
  })

  it('reads the environment in config.ts alone', () => {
    const readers = sources.filter(
      ({ path, code }) =>
        !isTest(path) && /process\.env/.test(code) && !allowedToReadTheEnvironment(path),
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
    const writes = new RegExp(
      `\\.(?:insertInto|updateTable|deleteFrom|mergeInto)\\(|\\b(?:insert into|update|delete from|merge into)\\s+(?:${modules.join('|')})\\.`,
      'i',
    )
    const elsewhere = sources.filter(
      ({ path, code }) =>
        !isTest(path) &&
        writes.test(code) &&
        modules.some((name) => hasActs(name) && path.startsWith(`src/modules/${name}/`)) &&
        !/^src\/modules\/[^/]+\/(acts|jobs)\//.test(path) &&
        path !== rowsOfTests,
    )
    assert.deepEqual(
      elsewhere.map(({ path }) => path),
      [],
    )
  })

  it('finds an act in the file that bears its name', () => {
    const unnamed = sources.filter(({ path, code }) => {
      const file = nameOfActs(path)
      if (file === '') return false
      const act = file.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
      return !new RegExp(
        `^export (?:async )?function ${act}\\(|^export \\{[^}]*\\b${act}\\b`,
        'm',
      ).test(code)
    })
    assert.deepEqual(
      unnamed.map(({ path }) => path),
      [],
    )
  })

  it('finds beside an act what undoes it, or does more to the same thing: no other', () => {
    const asked = sources
      .filter(({ path }) => !isTest(path) && nameOfActs(path) === '')
      .flatMap(({ imports }) =>
        imports.flatMap(({ to, names }) => names.map((name) => ({ to, name: name.split(' ')[0] }))),
      )
    const astray = sources
      .filter(({ path }) => nameOfActs(path) !== '')
      .flatMap(({ path, code }) =>
        [...code.matchAll(/^export async function (\w+)/gm)]
          .map(([, name = '']) => name)
          .filter((name) => asked.some((one) => one.to === path && one.name === name))
          .filter((name) => !isOfOneThing(nameOfActs(path), name))
          .map((name) => `${path}: ${name}`),
      )
    assert.ok(asked.some(({ name }) => name === 'revokeMandate'))
    assert.ok(
      isOfOneThing('hold-block', 'releaseBlock') && isOfOneThing('invite', 'cancelInvitation'),
    )
    assert.ok(
      !isOfOneThing('set-document', 'setStatus') && !isOfOneThing('set-document', 'addWriter'),
    )
    assert.deepEqual(astray, [])
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

  it('has no SQL where requests are answered and pages drawn, nor in what decides', () => {
    const asking = sources.filter(
      ({ path, code }) =>
        !isTest(path) &&
        /^src\/modules\/[^/]+\/(?:(?:handlers|pages|rules|forms)\/|handlers\.tsx?$)/.test(path) &&
        /\bsql`|\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(|from ["']kysely["']/.test(
          code,
        ),
    )
    assert.deepEqual(
      asking.map(({ path }) => path),
      [],
    )
  })

  it('escapes its types nowhere: no any, no @ts-, no `as` but `as const`', () => {
    const escapes = sources.flatMap(({ path, typed }) =>
      [
        ...typed.matchAll(
          /:\s*any\b|\bas any\b|@ts-(?:ignore|expect-error|nocheck)|\bas (?:[A-Z]\w*|\[|\{|readonly\b|keyof\b|typeof\b|string\b|number\b|boolean\b|unknown\b|never\b)/g,
        ),
      ].map(([found]) => `${path}: ${found}`),
    )
    assert.deepEqual(escapes, [])
  })
})

/** Where reading begins: the commands, and what scripts/build.mjs compiles to derive the places. */
const entries = ['src/main.ts', 'src/modules/directory/territory/derive-places.ts']

function rootsOfReading(): readonly string[] {
  return sources
    .map(({ path }) => path)
    .filter((path) => entries.includes(path) || /\.(?:island|worker)\.ts$/.test(path))
}

/** What none of them reaches, and why it is here. */
const readOtherwise: Readonly<Record<string, string>> = {
  'src/design/rendering.ts': 'tests draw components with it',
  'src/modules/evidence/citing/untyped-packages.d.ts':
    'tells the type checker what is asked of packages that say nothing of their types',
  'src/modules/figures/examples.ts': 'rows that tests begin with',
  'src/modules/figures/rules/releasing/release-examples.ts': 'releases that tests begin with',
  'src/modules/lexicon/formats/untyped-packages.d.ts':
    'tells the type checker what tests ask of packages that say nothing of their types',
  'src/modules/privacy/tables.ts': 'tells the type checker the tables of the module',
  'src/platform/database/test-database.ts': 'the database of tests',
  'src/protection/entry.ts': 'the face of a package: another project could use the folder',
}

/** What no code but its tests names, and why it stays. */
const exportedFor: Readonly<Record<string, string>> = {
  'src/design/gallery.tsx: wholes': 'tests draw what a page has only one of',
  'src/modules/directory/territory/derive-places.ts: derivePlaces':
    'scripts/build.mjs runs it once it is compiled',
  'src/platform/jobs/jobs.ts: whenJobsAreDone': 'tests wait for the jobs',
  'src/platform/mail/mail.ts: whenMailHasLeft': 'tests wait for the mails',
}

type Exported = {
  readonly path: string
  readonly name: string
  readonly kind: 'value' | 'type'
  /** How often its own file names it besides. */
  readonly again: number
}

/** What each file of src exports by itself, tests and what commands run aside: an `index.ts` passes on, and is held above. */
function exported(): readonly Exported[] {
  return sources
    .filter(({ path }) => !isOfTests(path) && path !== 'src/main.ts')
    .flatMap(({ path, typed, code }) =>
      [
        ...typed.matchAll(
          /^export (?:async )?(function\*?|const|let|class|type|interface) ([A-Za-z_$][\w$]*)/gm,
        ),
      ].map(([, keyword = '', name = '']) => ({
        path,
        name,
        kind: /type|interface/.test(keyword) ? ('type' as const) : ('value' as const),
        // Types are seen in the one, what stands between backquotes in the other.
        again: Math.max(timesIn(typed, name), timesIn(code, name)) - 1,
      })),
    )
}

function timesIn(text: string, name: string): number {
  return text.match(/[A-Za-z_$][\w$]*/g)?.filter((word) => word === name).length ?? 0
}

const told = ({ path, name }: Exported) => `${path}: ${name}`

function isOfTests(path: string): boolean {
  return isTest(path) || /(^|\/)test\//.test(path)
}

type Taker = Pick<Source, 'path' | 'imports'>

/** A file that is loaded whole, by `import()`, gives all it has. What a face passes on is held above: another part takes it. */
function takenFrom(takers: readonly Taker[], from: string, name: string): boolean {
  return takers.some(({ imports }) =>
    imports.some(
      ({ to, names }) =>
        to === from && (names.length === 0 || names.some((one) => one.split(' ')[0] === name)),
    ),
  )
}

/** Code beside src that may take what it exports: the demonstration, the benches, the scripts, the tests. */
function beside(folders: readonly string[]): readonly Taker[] {
  return folders.flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true })
      .map((path) => join(folder, String(path)))
      .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && (folder === 'test' || !isTest(path)))
      .map((path) => ({
        path,
        imports: importsOf(path, readFileSync(join(packageRoot, path), 'utf8')),
      })),
  )
}

/** Nothing is left of it once its types are erased: it cannot be run, only known. */
function isTypesAlone(code: string): boolean {
  return /^\s*(?:export \{\s*\};?\s*)?$/.test(code)
}

/** Files whose code runs when these do: a type that is imported is erased, and runs nothing. */
function reachedFrom(roots: readonly string[]): ReadonlySet<string> {
  const importsAt = new Map(sources.map(({ path, imports }) => [path, imports]))
  const reached = new Set<string>()
  const waiting = [...roots]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    const run = (importsAt.get(path) ?? []).filter(({ isType }) => !isType)
    waiting.push(...run.map(({ to }) => to))
  }
  return reached
}

/** Commands hand the environment to config.ts, whole; tests may be given another server. */
function allowedToReadTheEnvironment(path: string): boolean {
  const readers = ['src/config.ts', 'src/main.ts', 'src/platform/database/test-database.ts']
  return readers.includes(path) || path.startsWith('src/commands/')
}

/** Rows that tests begin with. */
const rowsOfTests = 'src/modules/figures/examples.ts'

/** `name-mandate`, of the file of an act; '' of any other. */
function nameOfActs(path: string): string {
  return /^src\/modules\/[^/]+\/acts\/(?:[a-z-]+\/)*([a-z0-9-]+)\.ts$/.exec(path)?.[1] ?? ''
}

/** Whether an act says what the file of another is about: one word of its name at least, the verb that opens both aside. */
function isOfOneThing(file: string, act: string): boolean {
  const said = act.match(/[A-Z]?[a-z0-9]+/g)?.map((word) => word.toLowerCase()) ?? []
  if (said.join('-') === file) return true
  return said.some((word, at) =>
    file.split('-').some((other, place) => at + place > 0 && isOfOneWord(word, other)),
  )
}

/** `zone` and `zones`, `invite` and `invitation`; not what is as short as « to ». */
function isOfOneWord(one: string, other: string): boolean {
  const length = Math.min(5, one.length, other.length)
  return length > 2 && one.slice(0, length) === other.slice(0, length)
}

function hasActs(name: string): boolean {
  return sources.some(({ path }) => path.startsWith(`src/modules/${name}/acts/`))
}

function moduleOf(path: string): string | null {
  return path.match(/^src\/modules\/([^/]+)\//)?.[1] ?? null
}

/** [from, to] of every import between files of src. Type imports count: they are knowledge too. */
function edges(): [string, string][] {
  return sources.flatMap(({ path, imports }) =>
    imports.map(({ to }): [string, string] => [path, to]),
  )
}

function listSources(folder: string): Promise<Source[]> {
  const root = join(packageRoot, folder)
  const paths = readdirSync(root, { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => /\.tsx?$/.test(path) && statSync(join(packageRoot, path)).isFile())
    .sort()
  return Promise.all(
    paths.map(async (path) => {
      const text = readFileSync(join(packageRoot, path), 'utf8')
      const { code } = await transform(text, {
        loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
        jsx: 'preserve',
        legalComments: 'none',
        charset: 'utf8',
        tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
      })
      return { path, code, typed: withTypesAlone(text), imports: importsOf(path, text) }
    }),
  )
}

/** A statement begins a line; the file's own form, since a type that is imported is knowledge too. */
function importsOf(path: string, text: string): Import[] {
  const statements = text.matchAll(
    /^(import|export)\s+(type\b)?(?:[^'"`;\n]*?(?:\{([^}]*)\}\s*)?from\s+)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm,
  )
  return [...statements].map(([, verb, type, names = '', from, asked]) => ({
    to: normalize(join(dirname(path), from ?? asked ?? '')),
    isType: type !== undefined,
    isPassedOn: verb === 'export',
    names: names
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter((name) => name !== ''),
  }))
}

/** A pattern as `/'/` would open a quote that its line closes: at worst the line goes unseen. */
function withTypesAlone(text: string): string {
  return text
    .replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    .replace(/'[^'\n]*'/g, "''")
    .replace(/`[^`]*`/g, '``')
    .replace(/^(?:import|export) (?:type )?\{[^}]*\} from ''/gm, (statement) =>
      statement.replace(/\bas \w+/g, ''),
    )
}

/** Imports that carry code: a type is erased and cannot make a cycle at run time. */
function findCycle(): readonly string[] {
  const runtime = new Map(
    sources
      .filter(({ path }) => !isTest(path))
      .map(({ path, imports }) => [
        path,
        imports.flatMap(({ to, isType }) => (isType ? [] : [to])),
      ]),
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
