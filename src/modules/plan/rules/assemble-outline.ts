import type { ItemKind } from '../tables.ts'
import type { LineKind } from './cues.ts'
import type { ProposedLine } from './propose-outline.ts'

/** An item to be written, under another of the same list. */
export type OutlinedItem = {
  readonly kind: ItemKind
  readonly text: string
  readonly because: string
  readonly exercise: string | null
  /** Where in the list what it stands under is; null under the plan itself. */
  readonly parent: number | null
  /** Of an activity: where in the list the strategies it is tied to are. */
  readonly strategies: readonly number[]
}

export type Assembled =
  | { readonly outcome: 'assembled'; readonly items: readonly OutlinedItem[] }
  /** Lines, counted from 0, that would stand under nothing. */
  | { readonly outcome: 'out-of-place'; readonly lines: ReadonlyMap<number, Misplaced> }

/** What is missing above a line: an orientation, a strategy, anything. */
export type Misplaced = 'orientation' | 'strategy'

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

/**
 * Puts lines in a tree, each under the last above it that may hold it. A footnote goes under the line that calls it; an activity is
 * tied to the strategy it was written under. Refuses what has nothing to stand under, and writes nothing else apart from it.
 */
export function assembleOutline(lines: readonly ProposedLine[]): Assembled {
  const items: OutlinedItem[] = []
  const misplaced = new Map<number, Misplaced>()
  const last: { orientation: number | null; strategy: number | null } = {
    orientation: null,
    strategy: null,
  }
  for (const [at, { kind, text, exercise, mark }] of lines.entries()) {
    if (kind === 'label') continue
    if (kind === 'because') {
      const orientation = last.orientation === null ? undefined : items[last.orientation]
      if (last.orientation === null || !orientation) {
        misplaced.set(at, 'orientation')
        continue
      }
      const because = [orientation.because, text].filter(Boolean).join('\n')
      items[last.orientation] = { ...orientation, because }
      continue
    }
    const holder = parentOf[kind]
    const parent =
      holder === 'plan' ? null : holder === 'last' ? noteHolder(items, mark) : last[holder]
    if (parent === null && (holder === 'orientation' || holder === 'strategy')) {
      misplaced.set(at, holder)
      continue
    }
    items.push({
      kind,
      text: mark === null ? text : `${mark} ${text}`,
      because: '',
      exercise,
      parent,
      strategies: kind === 'activity' && last.strategy !== null ? [last.strategy] : [],
    })
    if (kind === 'orientation')
      Object.assign(last, { orientation: items.length - 1, strategy: null })
    if (kind === 'strategy') last.strategy = items.length - 1
  }
  return misplaced.size > 0
    ? { outcome: 'out-of-place', lines: misplaced }
    : { outcome: 'assembled', items }
}

/** The line that bears the mark; without one, the line before that is not a note itself. */
function noteHolder(items: readonly OutlinedItem[], mark: string | null): number | null {
  const calls = (item: OutlinedItem) =>
    mark !== null &&
    item.kind !== 'note' &&
    [item.text, item.because].some((text) => isCalledIn(text, mark))
  const caller = items.findIndex(calls)
  if (caller >= 0) return caller
  const before = items.findLastIndex(({ kind }) => kind !== 'note')
  return before < 0 ? null : before
}

/** `¹` is not called by `¹²`. */
function isCalledIn(text: string, mark: string): boolean {
  const [first = ''] = mark
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + mark.length]]
    const same = first === '*' ? /\*/ : /[⁰¹²³⁴-⁹]/
    if (!same.test(before) && !same.test(after)) return true
  }
  return false
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
    return { ...line, kind, exercise: ofYear ? exercise : null }
  })
}
