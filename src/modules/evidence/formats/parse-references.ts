import { logger, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { z } from 'zod'
import { withoutControls } from '../../../platform/forms/fields.ts'
import { type ImportedItem, importedItem } from '../rules/csl-item.ts'
import { withLostFields } from './mend-ris.ts'
import {
  type BrokenEntry,
  type GoodEntry,
  mostEntries,
  type ReadReferences,
  type ReferenceFormat,
} from './reading.ts'
import {
  lineAt,
  type Piece,
  type Pieces,
  splitBibtex,
  splitJson,
  splitRis,
} from './split-references.ts'

logger.level = 'silent'
// The only readers of the core that could ask the network or a page for what they were given.
for (const name of ['@else/url', '@else/html', '@else/jquery']) plugins.input.remove(name)

/** Reads a text of references, entry by entry. Nothing is asked of anyone: an address or a DOI is text. */
export function parseReferences(text: string): ReadReferences {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (whole.trim() === '') return { outcome: 'nothing' }
  const format = formatOf(whole)
  if (format === null) return { outcome: 'no-format' }
  let cut: Pieces
  try {
    cut = splitters[format](whole)
  } catch (error) {
    return { outcome: 'broken-json', line: lineOfSyntaxError(error, whole) }
  }
  if (cut.pieces.length === 0) return { outcome: 'nothing' }
  if (cut.pieces.length > mostEntries) return { outcome: 'too-many' }
  // What no text can hold is told where it is, as any other mistake of the whole file.
  const halved = format === 'csl-json' && cut.pieces.find(({ text }) => holdsHalf(text))
  if (halved) return { outcome: 'broken-json', line: halved.line }

  const good: GoodEntry[] = []
  const broken: BrokenEntry[] = []
  for (const piece of cut.pieces) {
    const entry = readEntry(format, piece, cut.common)
    if ('item' in entry) good.push(entry)
    else broken.push(entry)
  }
  return { outcome: 'read', format, good, broken }
}

const splitters = { bibtex: splitBibtex, ris: splitRis, 'csl-json': splitJson } as const
const types = { bibtex: '@biblatex/text', ris: '@ris/file' } as const

function formatOf(text: string): ReferenceFormat | null {
  if (/^\s*[[{]/.test(text)) return 'csl-json'
  if (/^TY {1,2}- ?/m.test(text)) return 'ris'
  return /^[ \t]*@\s*[a-z]+\s*[{(]/im.test(text) ? 'bibtex' : null
}

function readEntry(
  format: ReferenceFormat,
  { line, text }: Piece,
  common: string,
): GoodEntry | BrokenEntry {
  const label = labelOf(format, text)
  const parsed = parsedOf(format, text, common)
  if ('error' in parsed) return { line, label, why: 'unreadable', detail: parsed.error }
  const type = named.safeParse(parsed.item)
  if (!type.success) return { line, label, why: 'unknown-type', detail: '' }
  const checked = importedItem.safeParse(parsed.item)
  if (!checked.success) {
    const [problem] = checked.error.issues
    const isType = problem?.path[0] === 'type'
    return isType
      ? { line, label, why: 'unknown-type', detail: type.data.type }
      : { line, label, why: 'not-csl', detail: problem?.path.join('.') ?? '' }
  }
  const { title, 'container-title': container } = checked.data
  if (title === undefined && container === undefined) {
    return { line, label, why: 'untitled', detail: '' }
  }
  const item = format === 'ris' ? withLostFields(checked.data, text) : checked.data
  return { line, label, item: tidied(item) }
}

const genres: Readonly<Record<string, string>> = {
  phdthesis: 'thèse de doctorat',
  mathesis: 'mémoire de maîtrise',
  mastersthesis: 'mémoire de maîtrise',
}
const nameFields = ['author', 'editor', 'translator', 'director', 'container-author'] as const

/** What BibTeX says in codes is said in words; a name in one piece is that of an organisation. */
function tidied(item: ImportedItem): ImportedItem {
  const told: ImportedItem = { ...item }
  const genre = genres[item.genre ?? '']
  if (genre !== undefined) told.genre = genre
  for (const field of nameFields) {
    const names = item[field]
    if (!names) continue
    told[field] = names.map((name) =>
      name.family?.includes(' ') && Object.keys(name).length === 1
        ? { literal: name.family }
        : name,
    )
  }
  return told
}

const half = /\p{Cs}/u

/** Half of a pair of UTF-16, written `\ud800` in JSON: no letter, and nothing that a database keeps. */
function holdsHalf(text: string): boolean {
  let holds = false
  try {
    JSON.parse(text, (name, value: unknown) => {
      holds ||= half.test(name) || (typeof value === 'string' && half.test(value))
      return value
    })
  } catch {
    return false
  }
  return holds
}

const named = z.object({ type: z.string().min(1) })
const list = z.array(z.record(z.string(), z.unknown()))

function parsedOf(
  format: ReferenceFormat,
  text: string,
  common: string,
): { readonly item: unknown } | { readonly error: string } {
  try {
    if (format === 'csl-json') return { item: JSON.parse(text, cleaned) }
    if (format === 'bibtex' && !text.endsWith('}') && !text.endsWith(')')) return { error: '' }
    if (format === 'ris' && !/^ER {1,2}-/m.test(text)) return { error: 'ER' }
    // A document of two thousand lines cannot hide behind one entry: each is read alone.
    const read = list.parse(
      plugins.input.chain(common + text, {
        forceType: types[format],
        generateGraph: false,
        strict: true,
      }),
    )
    const [item] = read
    return item === undefined || read.length > 1 ? { error: '' } : { item }
  } catch (error) {
    return { error: error instanceof Error ? placeIn(error.message) : '' }
  }
}

function cleaned(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? withoutControls(value) : value
}

/** Of a parser's message, what someone can look for in the file. */
function placeIn(message: string): string {
  return withoutControls(/"([^"\n]{1,40})"/.exec(message)?.[1] ?? '')
}

function labelOf(format: ReferenceFormat, text: string): string {
  const shapes = {
    bibtex: /^@\s*\w+\s*[{(]\s*([^\s,={}]+)\s*,/,
    ris: /^(?:TI|T1|BT|CT) {1,2}- ?(.+)$/m,
    'csl-json': /"id"\s*:\s*"([^"]+)"/,
  }
  const label = shapes[format].exec(text)?.[1] ?? text.split('\n')[0] ?? ''
  return withoutControls(label.trim().slice(0, 100))
}

function lineOfSyntaxError(error: unknown, text: string): number {
  const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
  return position === undefined ? text.split('\n').length : lineAt(text, Number(position))
}
