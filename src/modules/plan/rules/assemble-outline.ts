import type { ItemKind } from '../tables.ts'
import type { LineKind } from './cues.ts'
import { isCalledIn } from './footnotes.ts'
import type { ProposedLine } from './propose-outline.ts'

/** An item to be written, under another of the same list or one that the plan has. */
export type OutlinedItem = {
  readonly kind: ItemKind
  readonly text: string
  readonly because: string
  readonly exercise: string | null
  /** Where in the list what it stands under is, or its id in the plan; null under the plan itself. */
  readonly parent: Place | null
  /** Of an activity: the strategies it is tied to. */
  readonly strategies: readonly Place[]
}

type Place = number | string

export type Assembled = (
  | { readonly outcome: 'assembled'; readonly items: readonly OutlinedItem[] }
  /** Lines, counted from 0, that would stand under nothing. */
  | { readonly outcome: 'out-of-place'; readonly lines: ReadonlyMap<number, Misplaced> }
) & {
  /** Of each line that is a note: what it is tied to; null for the plan itself. */
  readonly noted: ReadonlyMap<number, string | null>
}

/** What is missing above a line: an orientation, a strategy; `because`: the orientation above is in the plan already. */
export type Misplaced = 'orientation' | 'strategy' | 'because'

const parentOf: Readonly<Record<ItemKind, 'plan' | 'orientation' | 'strategy' | 'last'>> = {
  vision: 'plan',
  principle: 'plan',
  orientation: 'plan',
  finding: 'orientation',
  challenge: 'orientation',
  strategy: 'orientation',
  outcome: 'strategy',
  priority: 'strategy',
  activity: 'plan',
  note: 'last',
}

/** What may be stood under, or called by a footnote: written by this list, or of the plan already. */
type Holder = Pick<OutlinedItem, 'kind' | 'text'> & {
  readonly place: Place
  readonly because: () => string
}

/**
 * Puts lines in a tree, each under the last above it that may hold it. A footnote goes under the line that calls it; an activity is
 * tied to the strategy it was written under. What is left aside because the plan says it already holds what follows it. Refuses
 * what has nothing to stand under, and writes nothing else apart from it.
 */
export function assembleOutline(lines: readonly ProposedLine[]): Assembled {
  const items: OutlinedItem[] = []
  const holders: Holder[] = []
  const misplaced = new Map<number, Misplaced>()
  const noted = new Map<number, string | null>()
  const last: { orientation: Place | null; strategy: Place | null } = {
    orientation: null,
    strategy: null,
  }
  const hold = (holder: Holder) => {
    holders.push(holder)
    if (holder.kind === 'orientation')
      Object.assign(last, { orientation: holder.place, strategy: null })
    if (holder.kind === 'strategy') last.strategy = holder.place
  }
  for (const [at, { kind, text, exercise, mark, known, was }] of lines.entries()) {
    if (kind === 'aside') {
      if (known && known.kind !== 'because') {
        const { kind: knownKind, because } = known
        hold({ kind: knownKind, text: known.text, place: known.id, because: () => because })
      }
      // What stood under it does not go under what came before it.
      if (!known && was === 'orientation')
        Object.assign(last, { orientation: null, strategy: null })
      if (!known && was === 'strategy') last.strategy = null
      continue
    }
    if (kind === 'label') continue
    if (kind === 'because') {
      const { orientation } = last
      const above = typeof orientation === 'number' ? items[orientation] : undefined
      if (typeof orientation !== 'number' || !above) {
        misplaced.set(at, orientation === null ? 'orientation' : 'because')
        continue
      }
      items[orientation] = { ...above, because: [above.because, text].filter(Boolean).join('\n') }
      continue
    }
    const holding = parentOf[kind]
    const noteOf = holding === 'last' ? noteHolder(holders, mark) : null
    if (holding === 'last') noted.set(at, noteOf?.text ?? null)
    const parent =
      holding === 'plan' ? null : holding === 'last' ? (noteOf?.place ?? null) : last[holding]
    if (parent === null && (holding === 'orientation' || holding === 'strategy')) {
      misplaced.set(at, holding)
      continue
    }
    const place = items.length
    items.push({
      kind,
      text: mark === null ? text : `${mark} ${text}`,
      because: '',
      exercise,
      parent,
      strategies: kind === 'activity' && last.strategy !== null ? [last.strategy] : [],
    })
    hold({ kind, text, place, because: () => items[place]?.because ?? '' })
  }
  return misplaced.size > 0
    ? { outcome: 'out-of-place', lines: misplaced, noted }
    : { outcome: 'assembled', items, noted }
}

/** The line that bears the mark; without one, the line before that is not a note itself. */
function noteHolder(holders: readonly Holder[], mark: string | null): Holder | undefined {
  const some = holders.filter(({ kind }) => kind !== 'note')
  const calls = ({ text, because }: Holder) =>
    mark !== null && [text, because()].some((one) => isCalledIn(one, mark))
  return some.find(calls) ?? some.at(-1)
}

/** What a form sent for each line, read again from the same text. */
export function withKinds(
  proposed: readonly ProposedLine[],
  kinds: readonly LineKind[],
  exercises: readonly string[],
): readonly ProposedLine[] {
  let exercise = exercises[0] ?? null
  return proposed.map((line, at) => {
    const kind = kinds[at] ?? line.kind
    if (line.exercise !== null) exercise = line.exercise
    const ofYear = kind === 'priority' || kind === 'activity'
    return { ...line, kind, was: line.kind, exercise: ofYear ? exercise : null }
  })
}
