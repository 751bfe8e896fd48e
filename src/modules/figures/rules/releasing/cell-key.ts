import type { CellLevel } from '../published/published-cell.ts'
import type { Place } from './place-index.ts'

/*
 * How the cells of a question are named, the same in every release: « observed:region ra:05|part fr ». The joint table of several
 * releases adds to a key what release it is of (« …@v1 ») or between which two it is a difference (« …@v1→v2 »).
 */

/** What a cell of the table adds up: what was said, what is believed of the silent, and both. */
export type Basis = 'observed' | 'missing' | 'estimated'
const bases: readonly Basis[] = ['observed', 'missing', 'estimated']

export const wholeCode = 'whole'
/** What is left of a whole that its parts do not add up to. */
export const restCode = 'rest'

export function cellKey(basis: Basis, { level, place }: Place, part: string): string {
  return inBasis(basis, `${placeCode(level, place)}|${partCode(part)}`)
}

export function placeCode(level: string, place: string): string {
  return place === '' ? level : `${level} ${place}`
}

export function partCode(part: string): string {
  return part === '' ? wholeCode : `part ${part}`
}

/** The same cell of a table that has one basis alone, among the others. */
export function inBasis(basis: Basis, key: string): string {
  return `${basis}:${key}`
}

/** The key of the same place and part in another basis. */
export function asBasis(basis: Basis, key: string): string {
  return key.replace(/^[a-z]+:/, `${basis}:`)
}

export type ParsedKey = {
  readonly basis: Basis
  readonly level: CellLevel
  /** '' for the network. */
  readonly place: string
  /** '' for the whole, and for what is left of it. */
  readonly part: string
}

/** What a key names, whatever release it is of. Throws for what is no key: they are all written here. */
export function parseCellKey(key: string): ParsedKey {
  const read = /^([a-z]+):(network|zone|region)(?: ([^|]*))?\|(?:part ([^@]*))?/.exec(key)
  const [, named, level, place = '', part = ''] = read ?? []
  const basis = bases.find((one) => one === named)
  if (!basis || (level !== 'network' && level !== 'zone' && level !== 'region')) {
    throw new Error(`${key} is no key of a cell`)
  }
  return { basis, level, place, part }
}

/** Whether a key is that of what is left of a whole, in one release or compared between two. */
export function isRest(key: string): boolean {
  return key.includes(`|${restCode}`)
}

/** Whether a key of a joint table is of an earlier release, or of a difference between two. */
export function isOfThePast(key: string): boolean {
  return key.includes('@') || key.includes('→')
}
