import type { AmendmentKind, AmendmentState } from '../../amendment-tables.ts'

/** One line of the register of amendments: enough to group them, to count them and to find them again. */
export type Entry = {
  readonly id: string
  readonly number: number
  readonly kind: AmendmentKind
  readonly blockId: string
  readonly memberId: string
  readonly state: AmendmentState
  /** Address of the decision it was put to, by what it stands at. */
  readonly decision: string | null
}

/** Those in one of these states. */
export function entriesIn(
  entries: readonly Entry[],
  states: readonly AmendmentState[],
): readonly Entry[] {
  return entries.filter(({ state }) => states.includes(state))
}

/** How many stand in one of these states. */
export function countIn(entries: readonly Entry[], states: readonly AmendmentState[]): number {
  return entriesIn(entries, states).length
}
