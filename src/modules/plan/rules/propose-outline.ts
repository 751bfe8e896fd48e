import { cueOf, type LineKind } from './cues.ts'
import { exerciseSaid } from './exercises.ts'
import { type SourceLine, sourceLines } from './source-lines.ts'
import type { PlanItem } from './tree.ts'

/** A line of what was pasted and what it seems to be. */
export type ProposedLine = {
  readonly kind: LineKind
  readonly text: string
  /** Of a priority or an activity. */
  readonly exercise: string | null
  /** Of a footnote: its mark, as the line it belongs to bears it. */
  readonly mark: string | null
  /** What the plan says already, word for word. */
  readonly known?: KnownItem
  /** What it seemed to be, of a line that someone left aside. */
  readonly was?: LineKind
}

/** An element of the plan that a line repeats: what is pasted under it goes under that one. */
export type KnownItem = Pick<PlanItem, 'id' | 'text' | 'because'> & {
  /** `because`: of an orientation. */
  readonly kind: PlanItem['kind'] | 'because'
}

const under: Readonly<Partial<Record<LineKind, LineKind>>> = {
  orientation: 'strategy',
  strategy: 'outcome',
}
const byNumber: readonly LineKind[] = ['orientation', 'strategy', 'outcome']

/**
 * Proposes what each line of a pasted plan is: by the words that announce it, by what lines of the same style were, by where it
 * stands under the others. What it cannot tell is a note of the line before: nothing is left out, and whoever pasted decides.
 *
 * @param exercises those of the plan, the first for what says no year
 */
export function proposeOutline(
  pasted: string,
  exercises: readonly string[],
): readonly ProposedLine[] {
  const lines = sourceLines(pasted)
  const levels = headingLevels(lines)
  const proposed: ProposedLine[] = []
  let announced: LineKind | null = null
  // What the line before announces for the next alone.
  let awaited: LineKind | null = null
  let exercise = exercises[0] ?? null
  let opened: LineKind | null = null
  // The styles of list that are open, the outermost first, and what each holds.
  let lists: { readonly style: string; readonly indent: number; readonly kind: LineKind }[] = []

  for (const line of lines) {
    const cue = line.style === 'note' ? null : cueOf(line.text)
    const yearAlone =
      /^(?:l.)?an(?:n[ée]e)?\s+\d{1,2}\s*:?$|^(?:ann[ée]e\s+|l.ann[ée]e\s+|year\s+)?20\d\d(?:\s*[-–—/]\s*(?:20)?\d\d)?\s*:?$/i
    const year =
      cue?.said === '' ||
      cue?.kind === 'priority' ||
      cue?.kind === 'activity' ||
      yearAlone.test(line.text)
        ? exerciseSaid(line.text, exercises)
        : null
    if (year) exercise = year
    const expected = awaited
    if (line.style !== 'note') awaited = null
    const kind = kindOf()
    const text = cue && cue.said !== '' && cue.kind === kind ? cue.said : line.text
    const ofYear = kind === 'priority' || kind === 'activity'
    proposed.push({ kind, text, exercise: ofYear ? exercise : null, mark: line.mark })
    if (kind === 'orientation' || kind === 'strategy') opened = kind

    function kindOf(): LineKind {
      if (line.style === 'note') return 'note'
      if (year && yearAlone.test(line.text)) return 'label'
      if (cue) {
        lists = []
        if (cue.said === '') {
          awaited = cue.isOne ? cue.kind : null
          announced = cue.isOne ? null : cue.kind
          return 'label'
        }
        announced = null
        if (isList(line.style)) lists = [{ style: line.style, indent: line.indent, kind: cue.kind }]
        return placed(cue.kind)
      }
      if (expected) {
        announced = null
        lists = isList(line.style)
          ? [{ style: line.style, indent: line.indent, kind: expected }]
          : []
        return placed(expected)
      }
      if (/^[hnr]/.test(line.style) && !(announced && /^[nr]/.test(line.style))) {
        const rank = line.style.startsWith('h')
          ? levels.indexOf(line.style)
          : line.style === 'r'
            ? 0
            : Number(line.style.slice(1)) - 1
        if (rank < 0) return 'label'
        announced = null
        lists = []
        return placed(byNumber[Math.min(rank, 2)] ?? 'note')
      }
      if (isList(line.style) || /^[nr]/.test(line.style)) return listed()
      if (announced) return announced === 'because' ? placed('because') : placed(announced)
      if (proposed.length === 0) return 'label'
      return opened === 'orientation' && proposed.at(-1)?.kind === 'orientation'
        ? 'because'
        : 'note'
    }

    function listed(): LineKind {
      const at = lists.findIndex(({ style }) => style === line.style)
      const found = lists[at]
      if (found) {
        lists = lists.slice(0, at + 1)
        return placed(found.kind)
      }
      lists = lists.filter(({ indent }) => indent <= line.indent)
      const outer = lists.at(-1)
      const first = announced ?? (opened ? under[opened] : 'orientation')
      const kind = outer ? (under[outer.kind] ?? 'note') : (first ?? 'note')
      lists.push({ style: line.style, indent: line.indent, kind })
      return placed(kind)
    }
  }

  /** What would stand under nothing is proposed one level higher. */
  function placed(kind: LineKind): LineKind {
    const has = (one: LineKind) => proposed.some((before) => before.kind === one)
    if (kind === 'outcome' || kind === 'priority') {
      if (!has('strategy')) return placed('strategy')
    }
    if (['strategy', 'finding', 'challenge', 'because'].includes(kind) && !has('orientation')) {
      return kind === 'strategy' ? 'orientation' : 'note'
    }
    return kind
  }

  return proposed
}

function isList(style: string): boolean {
  return style === 'l' || style.startsWith('b')
}

/** The levels of headings that hold the plan: one alone at the top is its title. */
function headingLevels(lines: readonly SourceLine[]): readonly string[] {
  const headings = lines.filter(({ style, text }) => style.startsWith('h') && !cueOf(text))
  const levels = [...new Set(headings.map(({ style }) => style))].sort()
  const [top] = levels
  const isTitle =
    lines[0]?.style === top && headings.filter(({ style }) => style === top).length === 1
  return isTitle ? levels.slice(1) : levels
}
