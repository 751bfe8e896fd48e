import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { transform } from 'esbuild'
import { packageRoot } from '../src/platform/package-root.ts'

type Tree = { readonly [key: string]: string | Tree }

const files = readdirSync(join(packageRoot, 'src'), { recursive: true }).map(
  (path) => `src/${path}`,
)
const catalogues = files.filter((path) => path.endsWith('.fr.json'))

const nouns = ['member', 'members', 'gender']

describe('someone who reads English', () => {
  for (const french of catalogues) {
    it(`finds every sentence of ${french}, with the same holes to fill`, () => {
      const fr = flatten(readJson(french))
      const en = flatten(readJson(french.replace('.fr.json', '.en.json')))
      assert.deepEqual([...en.keys()].sort(), [...fr.keys()].sort())
      for (const [key, sentence] of fr) {
        const other = en.get(key) ?? ''
        assert.notEqual(
          other.trim() === '',
          sentence.trim() !== '',
          `${key} is empty in one language`,
        )
        const given = holes(sentence)
        // A member's noun comes with its plural and its gender: a sentence given one is given all three.
        if (nouns.some((noun) => given.has(noun))) for (const noun of nouns) given.add(noun)
        const missing = [...holes(other)].filter((hole) => !given.has(hole))
        assert.deepEqual(missing, [], `${key} asks in English for what French does not`)
      }
    })
  }
})

describe('someone who reads French', () => {
  it('never sees a line that begins with « : » or « ? »: the space before is one that holds', () => {
    const loose = sentences().filter(([, sentence]) =>
      / [:;?!%$»]|« (?!\u00a0)/.test(withoutPattern(sentence)),
    )
    assert.deepEqual(
      loose.map(([key]) => key),
      [],
    )
  })

  it('meets no middle dot in the interface', () => {
    const dotted = sentences().filter(([, sentence]) => /\p{L}[·•‧⋅]\p{L}/u.test(sentence))
    assert.deepEqual(
      dotted.map(([key]) => key),
      [],
    )
  })
})

describe('a sentence', () => {
  it('is said somewhere: no key is left that nothing names', () => {
    const dead = catalogues.flatMap((path) => {
      const isNamed = namedIn(codeThatMaySay(path))
      return [...flatten(readJson(path)).keys()]
        .filter((key) => !isNamed(key))
        .map((key) => `${path} ${key}`)
    })
    assert.deepEqual(dead, [])
  })

  /** A key of a module is named in it, or by the platform that tells what was done: never in another module. */
  const codeThatMaySay = (catalogue: string) => {
    const owner = moduleOf(catalogue)
    return files
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .filter((path) => [owner, null].includes(moduleOf(path)))
      .map((path) => readFileSync(join(packageRoot, path), 'utf8'))
      .join('\n')
  }

  const namedIn = (code: string) => {
    // `done.${done}` names every key that begins so, `${reason}.gone` every key that ends so.
    const pieces = (shape: RegExp) => [...code.matchAll(shape)].map(([, piece = '']) => piece)
    const begun = pieces(/`([\w-]+[._][\w.-]*)\$\{/g)
    const ended = pieces(/`\$\{\w+\}(\.[\w.-]+)`/g)
    return (key: string) =>
      code.includes(`'${key}'`) ||
      code.includes(`"${key}"`) ||
      begun.some((beginning) => key.startsWith(beginning)) ||
      ended.some((ending) => key.endsWith(ending))
  }
})

/** Of `src/modules/figures/…`: `figures`. Null outside the modules. */
function moduleOf(path: string): string | null {
  return path.match(/^src\/modules\/([^/]+)\//)?.[1] ?? null
}

describe('a page', () => {
  it('has no sentence written in it: all are in the catalogues', async () => {
    const pages = files.filter((path) => /^src\/(?!.*\.(examples|test)\.tsx$).*\.tsx$/.test(path))
    const found: string[] = []
    for (const path of pages) {
      const source = readFileSync(join(packageRoot, path), 'utf8')
      const { code } = await transform(source, {
        loader: 'tsx',
        jsx: 'automatic',
        jsxImportSource: 'preact',
      })
      for (const text of writtenTexts(code)) found.push(`${path}: ${text}`)
    }
    // The rest of the wordmark, after its drawn M.
    assert.deepEqual(found, [
      'src/design/mark/mark.tsx: Maillage',
      'src/design/mark/mark.tsx: aillage',
    ])
  })
})

/** Texts between tags, and in attributes that people read or hear. */
function writtenTexts(code: string): string[] {
  const texts: string[] = []
  const read =
    /(?:children|label|title|alt|"aria-label"|placeholder|summary|hint|lead|caption|heard): (\[?)/g
  for (let match = read.exec(code); match; match = read.exec(code)) {
    const rest = code.slice(match.index + match[0].length)
    texts.push(
      ...(match[1] === '['
        ? stringsOfList(rest)
        : stringsOfList(rest).slice(0, rest.startsWith('"') ? 1 : 0)),
    )
  }
  return texts.filter((text) => /\p{L}{2}/u.test(text))
}

/** The strings that are elements of the list that begins here, not those nested in its elements. */
function stringsOfList(code: string): string[] {
  const strings: string[] = []
  let depth = 0
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at] ?? ''
    if (character === '"') {
      const end = endOfString(code, at)
      const before = code.slice(0, at).trimEnd().at(-1)
      if (depth === 0 && (before === undefined || before === ','))
        strings.push(code.slice(at + 1, end))
      at = end
    } else if ('[({'.includes(character)) depth += 1
    else if ('])}'.includes(character)) {
      depth -= 1
      // `['a', 'b'].map(…)` is not text: what it draws is.
      if (depth < 0) return code[at + 1] === '.' ? [] : strings
    }
  }
  return strings
}

function endOfString(code: string, start: number): number {
  let at = start + 1
  while (at < code.length && code[at] !== '"') at += code[at] === '\\' ? 2 : 1
  return at
}

function sentences(): [string, string][] {
  return catalogues.flatMap((path) =>
    [...flatten(readJson(path))].map(([key, text]): [string, string] => [`${path} ${key}`, text]),
  )
}

/** The text of a message without the syntax of ICU: `{count, plural, one {…}}` has spaces and colons of its own. */
function withoutPattern(sentence: string): string {
  return literals(parse(sentence)).join('\n')
}

function literals(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return [element.value]
    if (element.type === TYPE.tag) return literals(element.children)
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return Object.values(element.options).flatMap(({ value }) => literals(value))
    }
    return []
  })
}

function holes(sentence: string): Set<string> {
  const names = (elements: readonly MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal || element.type === TYPE.pound) return []
      const inside =
        element.type === TYPE.tag
          ? names(element.children)
          : element.type === TYPE.plural || element.type === TYPE.select
            ? Object.values(element.options).flatMap(({ value }) => names(value))
            : []
      return [element.value, ...inside]
    })
  return new Set(names(parse(sentence)))
}

function readJson(path: string): Tree {
  return JSON.parse(readFileSync(join(packageRoot, path), 'utf8'))
}

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) flat.set(path, text)
  }
  return flat
}
