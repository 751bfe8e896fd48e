import { postalAreaOf } from '../forms/postal-code.ts'
import { isUuid } from './derived-id.ts'

/** What a list may be asked, by the names of HSDS 3; `near` is ours. */
export const parameterNames = [
  'search',
  'page',
  'per_page',
  'format',
  'minimal',
  'full',
  'full_service',
  'taxonomy_term_id',
  'taxonomy_id',
  'organization_id',
  'modified_after',
  'postcode',
  'near',
  'proximity',
  'top_only',
  'parent_id',
] as const
export type ParameterName = (typeof parameterNames)[number]

/** A place, as typed, or a point. */
export type Near =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'point'; readonly latitude: number; readonly longitude: number }

export type Asked = {
  readonly search: string
  readonly page: number
  readonly perPage: number
  readonly format: 'json' | 'ndjson'
  readonly minimal: boolean
  readonly full: boolean
  readonly fullService: boolean
  readonly taxonomyTermId: string | null
  readonly taxonomyId: string | null
  readonly organizationId: string | null
  readonly modifiedAfter: Date | null
  /** The postal area: first three characters of the code. */
  readonly postalArea: string | null
  readonly near: Near | null
  /** Metres. */
  readonly proximity: number | null
  readonly parentId: string | null
}

/** A parameter that cannot be followed, and the key of the sentence that says why. */
export type Misunderstanding = {
  readonly parameter: string
  readonly why:
    | 'unknown'
    | 'page'
    | 'perPage'
    | 'boolean'
    | 'format'
    | 'uuid'
    | 'date'
    | 'search'
    | 'postcode'
    | 'near'
    | 'proximity'
    | 'proximityAlone'
    | 'nearAndPostcode'
    | 'minimalAndFull'
    | 'twice'
}

export type Understood =
  | { readonly outcome: 'understood'; readonly asked: Asked }
  | { readonly outcome: 'misunderstood'; readonly misunderstandings: readonly Misunderstanding[] }

export const usualPerPage = 50
export const mostPerPage = 200
/** Identifiers and dates are small: a copy compares them all at once. */
export const mostMinimalPerPage = 50_000
export const mostSearched = 200
export const mostPage = 1_000_000
const mostMetres = 2_000_000

/**
 * Understands the query of a list that takes the parameters `offered`. One that is unknown, repeated or cannot be followed
 * is told: ignoring it would answer another question than the one asked.
 */
export function understand(query: URLSearchParams, offered: readonly ParameterName[]): Understood {
  const wrong: Misunderstanding[] = []
  const refuse = (parameter: string, why: Misunderstanding['why']) => wrong.push({ parameter, why })
  const isOffered = (name: string) => offered.some((one) => one === name)

  for (const name of new Set(query.keys())) {
    if (!isOffered(name)) refuse(name, 'unknown')
    else if (query.getAll(name).length > 1) refuse(name, 'twice')
  }
  const text = (name: ParameterName) => (isOffered(name) ? tidy(query.get(name) ?? '') : '')
  const wholeNumber = (name: ParameterName, most: number, why: Misunderstanding['why']) => {
    const typed = text(name)
    const number = Number(typed)
    if (typed === '') return null
    if (/^\d{1,9}$/.test(typed) && number >= 1 && number <= most) return number
    refuse(name, why)
    return null
  }
  const yesOrNo = (name: ParameterName) => {
    const typed = text(name).toLowerCase()
    if (!['', 'true', 'false'].includes(typed)) refuse(name, 'boolean')
    return typed === 'true'
  }
  const identifier = (name: ParameterName) => {
    const typed = text(name)
    if (typed === '') return null
    if (isUuid(typed)) return typed.toLowerCase()
    refuse(name, 'uuid')
    return null
  }

  const minimal = yesOrNo('minimal')
  const full = yesOrNo('full')
  if (minimal && full) refuse('minimal', 'minimalAndFull')
  const search = text('search')
  if (search.length > mostSearched) refuse('search', 'search')
  const format = text('format').toLowerCase()
  if (!['', 'json', 'ndjson'].includes(format)) refuse('format', 'format')

  const modifiedAfter = text('modified_after') === '' ? null : instantOf(text('modified_after'))
  if (modifiedAfter === undefined) refuse('modified_after', 'date')
  const postalArea = text('postcode') === '' ? null : postalAreaOf(text('postcode'))
  if (postalArea === undefined) refuse('postcode', 'postcode')
  const near = text('near') === '' ? null : nearOf(text('near'))
  if (near === undefined) refuse('near', 'near')
  if (near && postalArea) refuse('postcode', 'nearAndPostcode')
  const proximity = wholeNumber('proximity', mostMetres, 'proximity')
  if (proximity !== null && text('postcode') === '' && text('near') === '') {
    refuse('proximity', 'proximityAlone')
  }

  const perPageMost = minimal ? mostMinimalPerPage : mostPerPage
  const asked: Asked = {
    search,
    page: wholeNumber('page', mostPage, 'page') ?? 1,
    perPage:
      wholeNumber('per_page', perPageMost, 'perPage') ??
      (minimal ? mostMinimalPerPage : usualPerPage),
    format: format === 'ndjson' ? 'ndjson' : 'json',
    minimal,
    full,
    fullService: yesOrNo('full_service'),
    taxonomyTermId: identifier('taxonomy_term_id'),
    taxonomyId: identifier('taxonomy_id'),
    organizationId: identifier('organization_id'),
    modifiedAfter: modifiedAfter ?? null,
    postalArea: postalArea ?? null,
    near: near ?? null,
    proximity,
    parentId: identifier('parent_id'),
  }
  yesOrNo('top_only')
  return wrong.length > 0
    ? { outcome: 'misunderstood', misunderstandings: wrong }
    : { outcome: 'understood', asked }
}

/** Without what PostgreSQL refuses in a text, and no space at the ends. */
function tidy(typed: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const controls = /[\u0000-\u001f\u007f]/g
  return typed.normalize('NFC').replace(controls, ' ').trim()
}

/** ISO 8601: a day, or a day and a time; UTC when no offset is said. Undefined for anything else. */
function instantOf(typed: string): Date | undefined {
  // A « + » that was not escaped arrives as a space.
  const written = typed.replace(/(:[\d.]+) (\d\d:?\d\d)$/, '$1+$2')
  const parts = written.match(
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?)?$/i,
  )
  if (!parts) return undefined
  const [, day = '', time = '00:00', offset = 'Z'] = parts
  const midnight = new Date(`${day}T00:00:00Z`)
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
  const instant = new Date(`${day}T${time}${offset.toUpperCase()}`)
  return exists && !Number.isNaN(instant.getTime()) ? instant : undefined
}

function nearOf(typed: string): Near | undefined {
  const point = typed.match(/^(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/)
  if (!point) return typed.length <= 120 ? { kind: 'named', name: typed } : undefined
  const [latitude, longitude] = [Number(point[1]), Number(point[2])]
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined
  return { kind: 'point', latitude, longitude }
}
