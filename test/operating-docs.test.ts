import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { modules } from '../src/modules.ts'
import { databaseRoles, loginOf } from '../src/platform/database/roles.ts'
import { packageRoot } from '../src/platform/package-root.ts'

const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8')
const guide = read('docs/operating.md')
const code = read('src/config.ts')

describe('what operators read', () => {
  it('names every flag and every variable, and none that does not exist', () => {
    const rows = guide
      .split('\n')
      .filter((line) => /^\| (`--\w+`)? ?\| (`[A-Z_]+`)? ?\|/.test(line))
    const [flags, variables] = [1, 2].map((column) =>
      rows.flatMap((row) => row.split('|')[column]?.match(/`([^`]+)`/)?.[1] ?? []).sort(),
    )
    const options = code.slice(code.indexOf('const options = {'), code.indexOf('} as const'))
    assert.deepEqual(
      flags,
      [...options.matchAll(/^ {2}(\w+): \{ type/gm)].map(([, name]) => `--${name}`).sort(),
    )
    const schema = code.slice(code.indexOf('const environmentSchema'), code.indexOf('\n})'))
    assert.deepEqual(
      variables,
      [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name).sort(),
    )
  })

  it('leads to files and parts of pages that are there, on every page of the tree', () => {
    const pages = listPages()
    for (const page of ['docs/method.md', 'SECURITY.md', 'src/modules/demands/README.md']) {
      assert.ok(pages.includes(page), page)
    }
    const dead = pages.flatMap((page) =>
      [...withoutBlocks(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(page, link))
        .map((link) => `${page}: ${link}`),
    )
    assert.deepEqual(dead, [])
  })

  it('is shown commands that exist', () => {
    const commands = [...read('src/main.ts').matchAll(/^ {2}'?([\w-]+)'?: async/gm)].map(
      ([, name]) => name,
    )
    const blocks = [...guide.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block]) => block).join('')
    const shown = [...blocks.matchAll(/(?<![/\w])(?:maillage|run\.mjs|npm run) ([a-z][a-z-]+)/g)]
      .filter(
        ({ index }) =>
          !/(adduser|docker|systemctl|install|database|chown).*$/.test(lineBefore(blocks, index)),
      )
      .map(([, name]) => name)
    const scripts: unknown = JSON.parse(read('package.json')).scripts
    assert.notEqual(shown.length, 0)
    for (const name of shown) {
      assert.ok(commands.includes(name) || Object.hasOwn(Object(scripts), name ?? ''), name)
    }
  })
})

describe('someone who begins with the README', () => {
  const [french, english] = [read('README.fr.md'), read('README.md')]

  it('meets the same people in both languages, and is led to the same places', () => {
    const rows = (text: string) =>
      [...text.matchAll(/^\| (.+) \| `(\w+)` \| .* \| (?:`(\/[^`]*)`)?(.*) \|$/gm)].map(
        ([, name, persona, path = '', parts = '']) => [
          name,
          persona,
          path,
          parts.split(',').length,
        ],
      )
    assert.notEqual(rows(french).length, 0)
    assert.deepEqual(rows(french), rows(english))
  })

  it('is led to the same pages, and reads the same titles', () => {
    const links = (text: string) =>
      [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) =>
        to.replace('README.fr.md', 'README.md'),
      )
    assert.deepEqual(links(french), links(english))
    const depths = (text: string) => [...text.matchAll(/^(#+) /gm)].map(([, depth]) => depth)
    assert.deepEqual(depths(french), depths(english))
  })
})

describe('someone who assesses what a federation keeps about people', () => {
  it('finds in the assessment each part of the product, and no other', () => {
    const page = read('docs/privacy-impact.fr.md')
    const listed = [...page.matchAll(/^- `([a-z-]+)` : /gm)].map(([, name = '']) => name)
    const running = modules.map(({ name }) => name)
    assert.deepEqual(
      running.filter((name) => !listed.includes(name)),
      [],
      'parts that docs/privacy-impact.fr.md does not assess: list each, and write its rows',
    )
    assert.deepEqual(
      listed.filter((name) => !running.includes(name)),
      [],
      'parts that docs/privacy-impact.fr.md assesses and src/modules.ts does not run',
    )
  })
})

describe('someone who asks why a package is there', () => {
  const page = read('docs/dependencies.md')

  it('is answered for each, in the order of package.json', () => {
    const { dependencies, devDependencies }: Record<string, object> = JSON.parse(
      read('package.json'),
    )
    const rows = [...page.matchAll(/^\| `([^`]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(([, name]) => name)
    assert.deepEqual(rows, [
      ...Object.keys(dependencies ?? {}),
      ...Object.keys(devDependencies ?? {}),
    ])
  })

  it('is sent to decisions that are there', () => {
    const numbers = readdirSync(join(packageRoot, 'decisions')).map((name) => name.slice(0, 3))
    for (const [, number = ''] of page.matchAll(/decisions\/(\d{3})/g)) {
      assert.ok(numbers.includes(number), number)
    }
  })
})

describe('someone who looks for a decision', () => {
  it('finds each in the index, under its number and its title', () => {
    const files = readdirSync(join(packageRoot, 'decisions')).filter((name) => name !== 'README.md')
    const listed = [...read('decisions/README.md').matchAll(/^- \[(\d{3})\]\(([^)]+)\) (.+)$/gm)]
    assert.deepEqual(
      listed.map(([, number, name, title]) => [number, name, title]),
      files.sort().map((name) => {
        const [, number, title] = /^# (\d{3})(?:\.| ·) (.+)$/m.exec(read(`decisions/${name}`)) ?? []
        return [number, name, title]
      }),
    )
  })
})

describe('someone who reads the architecture', () => {
  const page = read('ARCHITECTURE.md')

  it('finds each login of the database', () => {
    const unsaid = databaseRoles.map(loginOf).filter((login) => !page.includes(`| \`${login}\` |`))
    assert.deepEqual(unsaid, [])
  })

  it('finds each folder of the root', () => {
    const ignored = read('.gitignore').split('\n')
    const folders = readdirSync(packageRoot, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== '.git')
      .map(({ name }) => name)
      .filter((name) => !ignored.some((line) => line.replaceAll('/', '') === name))
    assert.ok(folders.length > 5)
    const unsaid = folders.filter((name) => !page.includes(`| \`${name}/`))
    assert.deepEqual(unsaid, [])
  })

  it('finds each advisory lock, with who waits for whom', () => {
    const files = ['src', 'migrations'].flatMap((folder) =>
      readdirSync(join(packageRoot, folder), { recursive: true }).map((path) =>
        join(folder, String(path)),
      ),
    )
    const taken = files
      .filter((path) => /\.(?:ts|sql)$/.test(path) && !path.endsWith('.test.ts'))
      .flatMap((path) => locksTaken(read(path)))
    const listed = [...page.matchAll(/^\| `([\d]+|[a-z_.]+|hashtextextended\([^`]+\))` \| /gm)]
      .map(([, lock = '']) => lock)
      .filter((lock) => !lock.startsWith('maillage_'))
    assert.deepEqual([...new Set(taken)].sort(), listed.sort())
  })

  it('finds each folder of a module and of the platform', () => {
    const folders = modules
      .map(({ name }) => `src/modules/${name}`)
      .concat('src/platform')
      .flatMap((parent) => readdirSync(join(packageRoot, parent), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    const unsaid = folders.filter((name) => !new RegExp(`[\` ]${name}/`).test(page))
    assert.deepEqual([...new Set(unsaid)], [])
  })
})

/** Each lock as the architecture lists it: its number, its name, or the seed that a row is hashed with. */
function locksTaken(text: string): string[] {
  const [, constant = ''] = /^const lockKey = ([\d_]+)$/m.exec(text) ?? []
  return [...text.matchAll(/pg_(?:try_)?advisory_(?:xact_)?lock(?:_shared)?\(([^\n]*)/g)].map(
    ([, asked = '']) => {
      const seed = /^hashtextextended\(.*, (\d+)\)\)/.exec(asked)?.[1]
      if (seed) return `hashtextextended(…, ${seed})`
      const named = /^hashtext\('([^' ]+) ?'/.exec(asked)?.[1] ?? /^(\d+)\)/.exec(asked)?.[1]
      return named ?? (asked.includes('{lockKey}') ? constant.replaceAll('_', '') : asked)
    },
  )
}

/** The line up to a place: other programs have words of their own after a `maillage` that is a user or a service. */
function lineBefore(text: string, index: number): string {
  return text.slice(text.lastIndexOf('\n', index - 1) + 1, index)
}

/** Every page in Markdown, but those of packages and of what is built. */
function listPages(): readonly string[] {
  const ignored = read('.gitignore')
    .split('\n')
    .map((line) => line.replaceAll('/', ''))
  return readdirSync(packageRoot, { withFileTypes: true })
    .filter(({ name }) => name !== '.git' && !ignored.includes(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(packageRoot, entry.name), { recursive: true }).map((path) =>
            join(entry.name, String(path)),
          )
        : [entry.name],
    )
    .filter((path) => path.endsWith('.md'))
    .sort()
}

/** Of what is quoted from a terminal or from code, nothing is a link. */
function withoutBlocks(text: string): string {
  return text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '')
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const to = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(packageRoot, to))) return false
  if (anchor === undefined || !to.endsWith('.md')) return true
  return [...read(to).matchAll(/^#+ (.+)$/gm)].some(([, title = '']) => anchorOf(title) === anchor)
}

/** As code hosts make them of titles. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}
