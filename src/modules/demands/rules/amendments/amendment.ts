import type {
  AmendmentKind,
  AmendmentState,
  InsertedKind,
  Placed,
  Recommendation,
} from '../../amendment-tables.ts'
import type { BlockKind } from '../../tables.ts'

/** The words of a block, or of what is proposed instead. */
export type Said = { readonly title: string; readonly text: string }

/** A block that amendments speak of, where it stands now. */
export type OutlinedBlock = {
  readonly id: string
  readonly code: string
  readonly kind: BlockKind
  /** « 1.1 »; '' for what has none, and for what was taken out. */
  readonly number: string
  /** Its order in the text, of all that stood or stands. */
  readonly rank: number
  readonly isRemoved: boolean
}

export type Wording = Said & {
  readonly number: number
  readonly blockKind: InsertedKind | null
  readonly placed: Placed | null
  readonly reason: string
  readonly writtenAt: Date
}

export type GivenRecommendation = Said & {
  readonly recommendation: Recommendation
  readonly reason: string
  readonly givenAt: Date
  /** Number of the wording it speaks of. */
  readonly wording: number
}

/** An amendment as it stands for its reader. */
export type Amendment = {
  readonly id: string
  readonly number: number
  readonly kind: AmendmentKind
  readonly memberId: string
  readonly proposedAt: Date
  readonly block: OutlinedBlock
  /** What its block said when the last wording was written. */
  readonly base: Said
  /** What it says now. */
  readonly current: Said
  readonly wording: Wording
  /** Beside which block it would go. */
  readonly destination: OutlinedBlock | null
  readonly state: AmendmentState
  /** Address of the decision it was put to, once it was. */
  readonly decision: string | null
  /** Ids of its propositions there. */
  readonly asProposed: string | null
  readonly asReworded: string | null
  readonly recommendation: GivenRecommendation | null
  /** Ids of the members that support it, the first first. */
  readonly supporters: readonly string[]
  readonly comments: number
}

/** The title and the words of a block as one text, for comparing. */
export function wholeOf({ title, text }: Said): string {
  return title === '' || text === '' ? title + text : `${title}\n\n${text}`
}

export function isSameText(a: Said, b: Said): boolean {
  return a.title === b.title && a.text === b.text
}

/** Whether something may still become of it. */
export function isLive(state: AmendmentState): boolean {
  return state === 'proposed' || state === 'submitted' || state === 'accepted' || state === 'partly'
}

/** Whether it is about the words or the being of its block: two of these exclude each other. */
export function isExclusive(kind: AmendmentKind): boolean {
  return kind === 'replace' || kind === 'delete'
}

export type Staleness = 'changed' | 'removed' | 'destination-removed'

/** Why an amendment is to be revised; null where it still fits. It is never dropped for that. */
export function stalenessOf(
  amendment: Pick<Amendment, 'state' | 'kind' | 'block' | 'base' | 'current' | 'destination'>,
): Staleness | null {
  const { state, kind, block, base, current, destination } = amendment
  if (!isLive(state)) return null
  if (block.isRemoved) return 'removed'
  if (destination?.isRemoved) return 'destination-removed'
  return isExclusive(kind) && !isSameText(base, current) ? 'changed' : null
}

/** What it would have its block say: its own words, or the committee's where they were preferred. */
export function takenWords(
  amendment: Pick<Amendment, 'state' | 'wording' | 'recommendation'>,
): Said {
  const { state, wording, recommendation } = amendment
  // Words written after the vote carry what was adopted onto a text that changed since.
  const isCarried = recommendation !== null && wording.number > recommendation.wording
  return state === 'partly' && recommendation && !isCarried ? recommendation : wording
}

/** Ids of the members that propose or support these, each once: those that left the federation since have a name too. */
export function membersOf(
  amendments: readonly Pick<Amendment, 'memberId' | 'supporters'>[],
): readonly string[] {
  return [...new Set(amendments.flatMap(({ memberId, supporters }) => [memberId, ...supporters]))]
}
