import type { Unit } from '../../tables.ts'
import { isCounted } from './read-number.ts'

/** Whether a member may agree to be named with its answer: a number that it counted, or its own words, quoted as they are. */
export function isNameable({ unit }: { readonly unit: Unit }): boolean {
  return isCounted(unit) || unit === 'own-words'
}
