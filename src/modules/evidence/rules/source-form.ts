import { type CslItem, type CslName, cslItem } from './csl-item.ts'

/** What people type of a source, field by field. Authors: one a line, « Roy, Alice », or the name of an organisation. */
export type TypedSource = {
  readonly type: CslItem['type']
  readonly title: string
  readonly authors: string
  readonly editors: string
  /** `2024`, `2024-05`, `2024-05-12`, or ''. */
  readonly issued: string
  readonly container: string
  readonly publisher: string
  readonly place: string
  readonly volume: string
  readonly issue: string
  readonly pages: string
  readonly number: string
  readonly edition: string
  readonly genre: string
  readonly doi: string
  readonly isbn: string
  readonly url: string
  readonly accessed: string
  readonly language: string
  readonly abstract: string
  readonly status: string
}

const plain = {
  title: 'title',
  container: 'container-title',
  publisher: 'publisher',
  place: 'publisher-place',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  number: 'number',
  edition: 'edition',
  genre: 'genre',
  doi: 'DOI',
  isbn: 'ISBN',
  url: 'URL',
  language: 'language',
  abstract: 'abstract',
  status: 'status',
} as const satisfies Partial<Record<keyof TypedSource, keyof CslItem>>
const plainFields = Object.entries(plain)

/**
 * The reference that was typed. What `before` says and no field of the form holds is kept, and so is what was not touched: an
 * import says more than a form, of a name its particle, of a date its season.
 */
export function cslOf(typed: TypedSource, before?: CslItem): CslItem {
  const texts = plainFields.map(([field, variable]) => {
    const value: unknown = Reflect.get(typed, field)
    return [variable, value === '' ? undefined : value] as const
  })
  const makers =
    typed.type === 'motion_picture' || typed.type === 'broadcast' ? 'director' : 'author'
  const names = {
    author: undefined,
    director: undefined,
    [makers]: namesOf(typed.authors, before?.author ?? before?.director),
    editor: namesOf(typed.editors, before?.editor),
  }
  const said = {
    ...before,
    ...Object.fromEntries(texts),
    ...names,
    type: typed.type,
    issued: dateOf(typed.issued, before?.issued),
    accessed: dateOf(typed.accessed, before?.accessed),
  }
  const given = Object.entries(said).filter(([, value]) => value !== undefined)
  return cslItem.parse(Object.fromEntries(given))
}

/** What is typed of a reference beside its type, in the order of its form. */
export const typedFields = [
  'title',
  'authors',
  'issued',
  'container',
  'editors',
  'publisher',
  'place',
  'volume',
  'issue',
  'pages',
  'number',
  'edition',
  'genre',
  'url',
  'accessed',
  'doi',
  'isbn',
  'language',
  'status',
  'abstract',
] as const satisfies readonly (keyof TypedSource)[]

/** A reference as the form shows it. */
export function typedOf(item: CslItem): TypedSource {
  const text = (variable: keyof CslItem) => {
    const value = item[variable]
    return typeof value === 'string' ? value : ''
  }
  return {
    type: item.type,
    title: text('title'),
    authors: writeNames(item.author ?? item.director),
    editors: writeNames(item.editor),
    issued: writeDate(item.issued),
    container: text('container-title'),
    publisher: text('publisher'),
    place: text('publisher-place'),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('page'),
    number: text('number'),
    edition: text('edition'),
    genre: text('genre'),
    doi: text('DOI'),
    isbn: text('ISBN'),
    url: text('URL'),
    accessed: writeDate(item.accessed),
    language: text('language'),
    abstract: text('abstract'),
    status: text('status'),
  }
}

function namesOf(typed: string, before: readonly CslName[] | undefined) {
  return typed === writeNames(before) ? before : readNames(typed)
}

function readNames(typed: string): CslName[] | undefined {
  const names = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): CslName => {
      const [family = '', ...given] = line.split(/,\s*/)
      return given.length === 0 ? { literal: family } : { family, given: given.join(', ') }
    })
  return names.length === 0 ? undefined : names
}

function writeNames(names: readonly CslName[] | undefined): string {
  return (names ?? [])
    .map((name) => {
      const particle = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean)
      const family = [...particle, name.family].filter(Boolean).join(' ')
      return name.literal ?? [family, name.given].filter(Boolean).join(', ')
    })
    .join('\n')
}

function dateOf(typed: string, before: CslItem['issued']): CslItem['issued'] {
  if (typed === writeDate(before)) return before
  return typed === '' ? undefined : { 'date-parts': [typed.split('-').map(Number)] }
}

function writeDate(date: CslItem['issued']): string {
  if (!date || !('date-parts' in date)) return ''
  const [year, ...rest] = date['date-parts']?.[0] ?? []
  if (year === undefined) return ''
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join(
    '-',
  )
}
