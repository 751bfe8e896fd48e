import { seenOf } from '../../../platform/forms/seen.ts'
import type { Stand } from '../tables.ts'

/** What a seat had said of an indicator when the page was drawn; nothing yet is something too. */
export function judgementSeen(
  said: { readonly stand: Stand; readonly words: string } | undefined,
): string {
  return seenOf([said?.stand ?? '', said?.words ?? ''])
}
