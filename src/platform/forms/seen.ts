import { createHash } from 'node:crypto'

/**
 * What someone had before her eyes, in 22 letters: the form sends it back, and the act refuses what would write over what she has
 * not read. The same values, in the same order of keys, make the same letters.
 */
export function seenOf(values: unknown): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22)
}
