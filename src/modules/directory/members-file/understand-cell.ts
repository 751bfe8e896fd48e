import {
  day,
  email,
  longText,
  telephone,
  text,
  unpack,
  webAddress,
} from '../../../platform/forms/fields.ts'
import { postalCode } from '../forms/postal-code.ts'
import { editDistance } from '../territory/edit-distance.ts'
import { foldName } from '../territory/fold-name.ts'
import { type AdministrativeKey, isAdministrative, regionsOf } from '../territory/regions.ts'
import type { ColumnKey } from './columns.ts'
import type { TablePractice } from './current-members.ts'

/** Why a cell is refused: a key of the words of the import or of the forms, and what fills the sentence. */
export type Reason = {
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}
export type Understood<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Reason }

const ok = <T>(value: T): Understood<T> => ({ ok: true, value })
const refused = (key: string, values: Reason['values'] = {}): Understood<never> => ({
  ok: false,
  reason: { key, values },
})

/** Text columns, checked by the same rules as the forms. */
const textRules = {
  name: text({ required: 'reason.name', min: 2, max: 120 }),
  street: text({ max: 160 }),
  postal_code: postalCode('reason.postalCode'),
  telephone: telephone(),
  toll_free: telephone(),
  mailbox: email(),
  website: webAddress(),
  summary: longText({ max: 300 }),
  description: longText({ max: 6000 }),
  how_to_come: longText({ max: 1000 }),
  joined_on: day(),
} as const
export type TextColumn = keyof typeof textRules

export function isTextColumn(column: ColumnKey): column is TextColumn {
  return column in textRules
}

export function understandText(column: TextColumn, typed: string): Understood<string> {
  const parsed = textRules[column].safeParse(column === 'joined_on' ? isoDay(typed) : typed)
  if (parsed.success) return ok(parsed.data)
  const { key, values } = unpack(parsed.error.issues[0]?.message ?? 'forms.forged')
  return refused(key, values)
}

/** `2026/4/1` → `2026-04-01`. An order that may be read two ways (01/04/2026) stays as typed, and is refused. */
function isoDay(typed: string): string {
  const parts = typed.trim().match(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/)
  if (!parts) return typed
  const [, year = '', month = '', date = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

export function understandYear(typed: string, thisYear: number): Understood<number | null> {
  if (typed === '') return ok(null)
  const year = Number(typed.replace(/\s/g, ''))
  const isYear = /^\d{4}$/.test(typed.replace(/\s/g, '')) && year >= 1800 && year <= thisYear
  return isYear ? ok(year) : refused('reason.year', { typed, thisYear: String(thisYear) })
}

const words = {
  yes: new Set(['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x']),
  no: new Set(['non', 'n', 'no', 'faux', 'false', '0']),
}

/** Null for an empty cell: it says nothing. */
export function understandYesNo(typed: string): Understood<boolean | null> {
  const folded = foldName(typed)
  if (folded === '') return ok(null)
  if (words.yes.has(folded)) return ok(true)
  return words.no.has(folded) ? ok(false) : refused('reason.yesNo', { typed })
}

/** Null for an empty cell: the region goes by the town. */
export function understandRegion(typed: string): Understood<AdministrativeKey | null> {
  const folded = foldName(typed)
  if (folded === '') return ok(null)
  const regions = regionsOf('ra').flatMap(({ key, code, name }) =>
    isAdministrative(key) ? [{ key, code, name, folded: foldName(name) }] : [],
  )
  const found = regions.find(
    (region) =>
      region.folded === folded || foldName(region.key) === folded || region.code === typed.trim(),
  )
  if (found) return ok(found.key)
  const near = nearest(folded, regions)
  return near
    ? refused('reason.regionLike', { typed, suggestion: near.name })
    : refused('reason.region', { typed })
}

/** Codes of the practices of a cell, in the order of the federation's list. */
export function understandPractices(
  typed: string,
  practices: readonly TablePractice[],
  borne: readonly string[],
): Understood<readonly string[]> {
  if (typed.trim() === '') return ok([])
  const named = practices.map((practice) => ({
    practice,
    folds: [practice.name_fr, practice.name_en, practice.code].map(foldName),
  }))
  const find = (name: string) => named.find(({ folds }) => folds.includes(foldName(name)))?.practice
  // A name may hold a comma: commas separate only where nothing else does.
  const whole = typed.split(/[;|\n]/).flatMap((piece) => (find(piece) ? [piece] : piece.split(',')))
  const codes = new Set<string>()
  for (const piece of whole.map((one) => one.trim()).filter((one) => one !== '')) {
    const practice = find(piece)
    if (!practice) {
      const candidates = practices
        .filter(({ isRetired }) => !isRetired)
        .map(({ name_fr }) => ({ name: name_fr, folded: foldName(name_fr) }))
      const near = nearest(foldName(piece), candidates)
      return near
        ? refused('reason.practiceLike', { typed: piece, suggestion: near.name })
        : refused('reason.practice', { typed: piece })
    }
    if (practice.isRetired && !borne.includes(practice.code)) {
      return refused('reason.practiceRetired', { typed: piece })
    }
    codes.add(practice.code)
  }
  return ok(practices.filter(({ code }) => codes.has(code)).map(({ code }) => code))
}

/** The name nearest to what was typed, when it is near enough to be meant. */
function nearest<T extends { readonly folded: string }>(
  typed: string,
  candidates: readonly T[],
): T | null {
  const limit = Math.max(1, Math.ceil(typed.length * 0.4))
  const near = candidates
    .map((candidate) => {
      const isPart = typed.length >= 4 && ` ${candidate.folded} `.includes(` ${typed} `)
      return { candidate, distance: isPart ? 0 : editDistance(candidate.folded, typed, limit) }
    })
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.candidate ?? null
}
