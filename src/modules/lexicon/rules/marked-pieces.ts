import type { Remark } from './reread.ts'

/** So many remarks are drawn: past that, one reads no more. */
export const mostShown = 200

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
}

/** A text in pieces, marked and not. Where places lie over one another, the narrowest is marked and the wide one before and after it. */
export function markedPieces(
  text: string,
  remarks: readonly Pick<Remark, 'places'>[],
): readonly MarkedPiece[] {
  const marks = remarks
    .flatMap(({ places }, at) =>
      places.map(({ start, end }, n) => ({ start, end, letter: letterOf(at), place: n + 1 })),
    )
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  const taken: typeof marks = []
  for (const mark of marks) {
    const over = taken.filter((one) => one.start < mark.end && mark.start < one.end)
    if (over.length === 0) taken.push(mark)
    else {
      // What is left of it: up to the first that was marked.
      const first = Math.min(...over.map(({ start }) => start))
      const last = Math.max(...over.map(({ end }) => end))
      if (first > mark.start) taken.push({ ...mark, end: first })
      else if (last < mark.end) taken.push({ ...mark, start: last })
    }
  }
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const { start, end, letter, place } of taken.sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), letter: null, place: 0 })
    pieces.push({ start, text: text.slice(start, end), letter, place })
    at = end
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), letter: null, place: 0 })
  return pieces
}
