import { seenOf } from '../../../platform/forms/seen.ts'
import type { MeasureReading } from '../../../platform/measures/measures.ts'
import type { Stand } from '../tables.ts'
import type { ProposedLine } from './propose-outline.ts'

/** What a seat had said of an indicator when the page was drawn; nothing yet is something too. */
export function judgementSeen(
  said: { readonly stand: Stand; readonly words: string } | undefined,
): string {
  return seenOf([said?.stand ?? '', said?.words ?? ''])
}

/** The ties of an activity: ids of the strategies it serves and of the members that carry it, in any order. */
export function tiesSeen(strategies: readonly string[], members: readonly string[]): string {
  return seenOf([[...strategies].sort(), [...members].sort()])
}

/** What an indicator said when someone began to write what she reads in it: its number today, or how many seats had answered. */
export function livingSeen(
  today: Pick<MeasureReading, 'value' | 'outOf' | 'apart'> | undefined,
  answered: number | null,
): string {
  return seenOf([today?.value, today?.outOf, today?.apart, answered])
}

/** Which lines of a pasted text the plan said already when someone looked at what they become. */
export function linesSeen(lines: readonly ProposedLine[]): string {
  return seenOf(lines.flatMap(({ known }, at) => (known ? [at] : [])))
}
