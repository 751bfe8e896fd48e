import { CsvError, parse } from 'csv-parse/sync'
import { withoutGuard } from '../../../platform/files/formula-guard.ts'
import { mostRead, type ReadTerm, type ReadTerms } from './read-term.ts'

/** Names under which people and software give each column; the first is ours. */
const columns = {
  slug: ['slug', 'id', 'identifiant'],
  kind: ['kind', 'sorte'],
  word: ['word_fr', 'mot', 'terme', 'word', 'term'],
  wordEn: ['word_en', 'anglais', 'english'],
  definition: ['definition_fr', 'definition', 'définition', 'sens', 'nuance'],
  definitionEn: ['definition_en'],
  instead: ['instead', 'plutôt', 'plutot'],
  rightWhen: ['right_when', 'juste quand'],
  effect: ['effect', 'effet'],
  origin: ['origin', 'origine'],
  forms: ['forms', 'formes'],
  examples: ['examples', 'exemples', 'exemple', 'example'],
  broader: ['broader', 'plus large'],
  related: ['related', 'va avec'],
} as const
type Column = keyof typeof columns

/** A table of words, one a row, parted by commas, semicolons or tabs, its columns in any order. Lists are parted by « | ». */
export function readTable(text: string): ReadTerms {
  const [first = ''] = text.split('\n', 1)
  const delimiter = [',', ';', '\t']
    .map((one) => ({ one, count: first.split(one).length }))
    .sort((a, b) => b.count - a.count)[0]?.one
  let rows: readonly (readonly string[])[]
  try {
    const lines: unknown[][] = parse(text, {
      delimiter: delimiter ?? ',',
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: mostRead + 2,
    })
    rows = lines.map((cells) => cells.map((cell) => withoutGuard(String(cell)).trim()))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line: unknown = error.lines
    return { outcome: 'broken', line: typeof line === 'number' ? line : null }
  }
  const [headers = [], ...lines] = rows
  const placed = new Map<Column, number>()
  for (const [at, header] of headers.entries()) {
    const column = columnNamed(header.toLowerCase())
    if (column && !placed.has(column)) placed.set(column, at)
  }
  if (!placed.has('word')) return { outcome: 'no-column' }
  if (lines.length === 0) return { outcome: 'nothing' }
  if (lines.length > mostRead) return { outcome: 'too-many', count: lines.length }
  return {
    outcome: 'read',
    terms: lines.map((cells) => termOf((column) => cells[placed.get(column) ?? -1] ?? '')),
  }
}

function columnNamed(header: string): Column | undefined {
  for (const column of ordered) {
    if (columns[column].some((name) => name === header)) return column
  }
  return undefined
}
const ordered = [
  'slug',
  'kind',
  'word',
  'wordEn',
  'definition',
  'definitionEn',
  'instead',
  'rightWhen',
  'effect',
  'origin',
  'forms',
  'examples',
  'broader',
  'related',
] as const

function termOf(cell: (column: Column) => string): ReadTerm {
  const word = cell('word')
  const wordEn = cell('wordEn')
  const instead = cell('instead')
  const isCare = cell('kind') === 'care' || (cell('kind') === '' && instead !== '')
  return {
    key: cell('slug') || word,
    word,
    kind: isCare ? 'care' : 'shared',
    definition: cell('definition'),
    definitionEn: cell('definitionEn'),
    effect: cell('effect'),
    instead,
    rightWhen: cell('rightWhen'),
    origin: cell('origin'),
    forms: listed(cell('forms')).filter((form) => form !== word),
    hasEveryForm: cell('forms') !== '',
    translations: wordEn === '' ? [] : [{ language: 'en', word: wordEn }],
    examples: listed(cell('examples')),
    broader: listed(cell('broader')),
    related: listed(cell('related')),
  }
}

function listed(cell: string): readonly string[] {
  return [...new Set(cell.split('|').map((one) => one.trim()))].filter(Boolean)
}
