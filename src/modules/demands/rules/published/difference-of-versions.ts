import { quotedWords } from '../../../../platform/references/quoted-words.ts'
import type { ComposedBlock } from '../compose.ts'
import { type Change, differenceOf } from '../difference.ts'
import type { ReadDocument } from '../document-as-read.ts'
import { plainLine, plainPieces, type SaidReference } from '../text/plain-text.ts'
import { saidBriefly } from './said-briefly.ts'

/** What became of a block from one version to another. */
export type BlockDifference = {
  readonly block: ComposedBlock
  readonly what: 'added' | 'removed' | 'changed' | 'moved'
  /** What it says, word by word; of one that only moved, as it is. */
  readonly changes: readonly Change[]
}

/**
 * What changed between two versions, in the order of the later one; what left stands where it was. Words that someone confided
 * are compared as they are read now: taken back, they are gone from both.
 */
export function differenceOfVersions(
  before: ReadDocument,
  after: ReadDocument,
): readonly BlockDifference[] {
  const earlier = new Map(before.composition.blocks.map((block) => [block.code, block]))
  const later = new Set(after.composition.blocks.map(({ code }) => code))
  const kept = before.composition.blocks.flatMap(({ code }) => (later.has(code) ? [code] : []))
  const moved = movedAmong(
    kept,
    after.composition.blocks.flatMap(({ code }) => (earlier.has(code) ? [code] : [])),
  )
  const differences: BlockDifference[] = []
  const left = [...before.composition.blocks]
  const leaveUntil = (code: string | null) => {
    while (left[0] && left[0].code !== code) {
      const block = left.shift()
      if (!block || later.has(block.code)) continue
      const changes: Change[] = [{ kind: 'removed', text: textOf(block, before) }]
      differences.push({ block, what: 'removed', changes })
    }
    left.shift()
  }
  for (const block of after.composition.blocks) {
    const old = earlier.get(block.code)
    const text = textOf(block, after)
    if (!old) {
      differences.push({ block, what: 'added', changes: [{ kind: 'added', text }] })
      continue
    }
    if (!moved.has(block.code)) leaveUntil(block.code)
    const was = textOf(old, before)
    if (was !== text) {
      differences.push({ block, what: 'changed', changes: differenceOf(was, text) })
    } else if (moved.has(block.code)) {
      differences.push({ block, what: 'moved', changes: [{ kind: 'same', text }] })
    }
  }
  leaveUntil(null)
  return differences
}

/** The fewest blocks that must have moved for one order to become the other: those outside a longest common sequence. */
function movedAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((code, at) => [code, at]))
  // Longest increasing sequence of their former places.
  const ends: { readonly at: number; readonly code: string }[] = []
  const previous = new Map<string, string | null>()
  for (const code of after) {
    const at = places.get(code) ?? 0
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle]?.at ?? 0) < at) low = middle + 1
      else high = middle
    }
    previous.set(code, ends[low - 1]?.code ?? null)
    ends[low] = { at, code }
  }
  const still = new Set<string>()
  for (let code = ends.at(-1)?.code ?? null; code !== null; code = previous.get(code) ?? null) {
    still.add(code)
  }
  return new Set(after.filter((code) => !still.has(code)))
}

/** What a block says to who reads it, as plain text. */
function textOf(block: ComposedBlock, read: ReadDocument): string {
  const said: SaidReference = (...one) => saidBriefly(read, ...one)
  const { kind, options, titleLine, parsed } = block
  if (kind === 'figure') {
    const label = read.resolved.get(options.reference)?.label ?? ''
    return [`${label} : ${saidBriefly(read, options.reference)}`, ...plainPieces(parsed.flow, said)]
      .filter(Boolean)
      .join('\n')
  }
  if (kind === 'voices-wall') {
    return (read.resolved.get(options.reference)?.quotations ?? [])
      .slice(0, options.count)
      .map(quotedWords)
      .join('\n')
  }
  const names =
    kind === 'credits'
      ? (read.credits.get(block.id) ?? []).map(({ name, part }) =>
          [name, part].filter(Boolean).join(', '),
        )
      : []
  const notes = [...parsed.notes.values()].map((line) => plainLine(line, said))
  return [plainLine(titleLine, said), ...plainPieces(parsed.flow, said), ...notes, ...names]
    .filter(Boolean)
    .join('\n')
}
