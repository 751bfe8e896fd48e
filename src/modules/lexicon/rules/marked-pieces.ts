import type { Span } from '../../../platform/glossary/tokens.ts'
import type { Remark } from './reread.ts'

/** So many remarks are drawn, so many places are marked, and of one remark: past that, one reads no more, and a page grows without end. */
const most = { remarks: 100, places: 400, placesOfOne: 12 } as const

/** The remarks that are drawn, each with the places that are marked: where there are too many, each keeps its first ones. */
export function shownRemarks<R extends Pick<Remark, 'places'>>(
  remarks: readonly R[],
): readonly { readonly remark: R; readonly places: readonly Span[] }[] {
  const drawn = remarks.slice(0, most.remarks)
  let left: number = most.places
  const kept = drawn.map(() => 0)
  for (let round = 0; round < most.placesOfOne; round += 1) {
    for (const [at, { places }] of drawn.entries()) {
      if (left === 0 || places.length <= round) continue
      kept[at] = round + 1
      left -= 1
    }
  }
  return drawn.map((remark, at) => ({ remark, places: remark.places.slice(0, kept[at]) }))
}

/** A, B… Z, AA, AB…: as the columns of a spreadsheet. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}

export type MarkedPiece = {
  readonly start: number
  readonly text: string
  /** Of the remark whose place it is; null for what has none. */
  readonly letter: string | null
  /** Which of the places of that remark, from 1. */
  readonly place: number
  /** Of the pieces of one place: the one that bears its letter. */
  readonly isFirst: boolean
}

/** A text in pieces, marked and not. Where places lie over one another, the narrowest is marked, and the wide one around it. */
export function markedPieces(
  text: string,
  remarks: readonly Pick<Remark, 'places'>[],
): readonly MarkedPiece[] {
  const marks = remarks
    .flatMap(({ places }, at) =>
      places.map(({ start, end }, n) => ({ start, end, letter: letterOf(at), place: n + 1 })),
    )
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  const taken: (Span & { letter: string; place: number; isFirst: boolean })[] = []
  for (const { start, end, letter, place } of marks) {
    const over = taken.filter((one) => one.start < end && start < one.end)
    const gaps = gapsBetween(
      { start, end },
      over.sort((a, b) => a.start - b.start),
    ).filter((gap) => text.slice(gap.start, gap.end).trim() !== '')
    taken.push(...gaps.map((gap, n) => ({ ...gap, letter, place, isFirst: n === 0 })))
  }
  const pieces: MarkedPiece[] = []
  const plain = { letter: null, place: 0, isFirst: false }
  let at = 0
  for (const { start, end, ...mark } of taken.sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), ...plain })
    pieces.push({ start, text: text.slice(start, end), ...mark })
    at = end
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), ...plain })
  return pieces
}

function gapsBetween({ start, end }: Span, over: readonly Span[]): readonly Span[] {
  const gaps: Span[] = []
  let at = start
  for (const one of over) {
    if (one.start > at) gaps.push({ start: at, end: one.start })
    at = Math.max(at, one.end)
  }
  if (at < end) gaps.push({ start: at, end })
  return gaps
}
