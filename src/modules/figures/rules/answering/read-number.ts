import { countedUnits, type Unit } from '../../tables.ts'

/** Why what was typed is no number one can add up; each has a sentence under `number.<because>`. */
export type NumberRefusal =
  | 'ambiguous'
  | 'about'
  | 'several'
  | 'spacing'
  | 'negative'
  | 'percent'
  | 'date'
  | 'formula'
  | 'not-whole'
  | 'too-precise'
  | 'too-large'
  | 'text'

export type ReadNumber =
  | { readonly outcome: 'empty' }
  | { readonly outcome: 'read'; readonly value: number }
  | { readonly outcome: 'refused'; readonly because: NumberRefusal }

/** What no resource counts more of in a year: over it, a key stayed pressed or cents were typed for dollars. */
const mostOf: Readonly<Partial<Record<Unit, number>>> = {
  persons: 1_000_000,
  participations: 10_000_000,
  interventions: 10_000_000,
  activities: 1_000_000,
  hours: 10_000_000,
  evenings: 100_000,
  days: 100_000,
  kilometres: 100_000_000,
  dollars: 1_000_000_000,
  positions: 100_000,
}
const divisible: ReadonlySet<Unit> = new Set(['hours', 'kilometres', 'dollars', 'positions'])

/** Whether an answer to a question of this unit is a number. */
export function isCounted(unit: Unit): boolean {
  return countedUnits.some((one) => one === unit)
}

export function isDivisible(unit: Unit): boolean {
  return divisible.has(unit)
}

export function largest(unit: Unit): number {
  return mostOf[unit] ?? 1_000_000_000
}

const date =
  /^\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?([ T]\d\d?[:h].*)?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|\b\d{1,2}(er)? (janv|févr|fevr|mars|avr|mai\b|juin|juil|août|aout|sept|oct|nov|déc|dec)/
const about =
  /environ|\benv\b|à peu près|a peu pres|approx|about|around|presque|plus de|moins de|au moins|over|under|\baine\b|\d\s*\+$|^[~≈±<>]|(vingt|trent|quarant|cinquant|soixant|cent|diz|douz|quinz)aine/
const several = /\d\s*(-|–|—|à|a|to|ou|or|et|and|\/)\s*\d/
/** What compatibility would make a digit of: « 120¹ », with the mark of a footnote, is not 1 201. Full-width digits are digits. */
const strangeDigit = /(?![0-9０-９])[\p{N}⁄]/u
const none = new Set(['zéro', 'zero', 'aucun', 'aucune', 'none', 'nil'])
const suffix =
  /\s*(\$|\$ ?ca|cad|dollars?|km|kilom[eè]tres?|h|heures?|hours?|personnes?|people|soirs?|jours?|days?|postes?|etc)$/

/**
 * A number as people here write it: « 12 000,5 ». « 12.000 » and « 12,000 » are refused rather than guessed: for one half
 * of the country each is twelve, for the other twelve thousand.
 */
export function readNumber(typed: string, unit: Unit): ReadNumber {
  if (strangeDigit.test(typed)) return { outcome: 'refused', because: 'text' }
  const text = typed
    .normalize('NFKC')
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .trim()
    .toLowerCase()
  if (text === '') return { outcome: 'empty' }
  const refused = refusalOf(text)
  if (refused) return { outcome: 'refused', because: refused }
  if (none.has(text)) return { outcome: 'read', value: 0 }

  const bare = text.replace(suffix, '').replace(/^\$\s*/, '')
  const digits = bare.match(/^(\d+|\d{1,3}( \d{3})+)(?:[.,](\d+))?$/)
  if (!digits) return { outcome: 'refused', because: unreadable(bare) }
  const [, whole = '', , decimals = ''] = digits
  return within(Number(`${whole.replace(/ /g, '')}.${decimals || '0'}`), decimals, unit)
}

/** Of a number that a spreadsheet holds as one: only whether it can be an answer. */
export function checkNumber(value: number, unit: Unit): ReadNumber {
  if (!Number.isFinite(value)) return { outcome: 'refused', because: 'text' }
  if (value < 0) return { outcome: 'refused', because: 'negative' }
  // What a spreadsheet computed carries a tail of binary fractions.
  const rounded = Math.round(value * 1e6) / 1e6
  const decimals = String(rounded).split('.')[1] ?? ''
  return within(rounded, decimals, unit)
}

function within(value: number, decimals: string, unit: Unit): ReadNumber {
  if (value > largest(unit)) return { outcome: 'refused', because: 'too-large' }
  const isWhole = /^0*$/.test(decimals)
  if (!isWhole && !divisible.has(unit)) return { outcome: 'refused', because: 'not-whole' }
  if (!isWhole && decimals.length > 2) return { outcome: 'refused', because: 'too-precise' }
  return { outcome: 'read', value }
}

function refusalOf(text: string): NumberRefusal | null {
  if (/^['’]?=/.test(text)) return 'formula'
  if (/%$/.test(text)) return 'percent'
  if (date.test(text)) return 'date'
  if (/^[-−–]\s*\d|^\(\s*\d[\d .,]*\)$/.test(text)) return 'negative'
  if (about.test(text)) return 'about'
  if (several.test(text.replace(/ (?=\d{3}\b)/g, ''))) return 'several'
  if (/^\$?\s*\d{1,3}([.,]\d{3})+\b/.test(text)) return 'ambiguous'
  return null
}

function unreadable(text: string): NumberRefusal {
  return /^\d+( \d+)+([.,]\d+)?$/.test(text) ? 'spacing' : 'text'
}
