/**
 * Optimal string alignment distance: the fewest insertions, deletions, substitutions and swaps of two
 * neighbouring letters that turn one text into the other. Answers `limit + 1` as soon as it must be more.
 * Source: F. J. Damerau, « A technique for computer detection and correction of spelling errors »,
 * CACM 7 (1964); the restricted form, in which no letter is edited twice.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const width = b.length + 1
  let before = new Uint16Array(width)
  let previous = Uint16Array.from({ length: width }, (_, column) => column)
  let current = new Uint16Array(width)
  for (let row = 1; row <= a.length; row++) {
    current[0] = row
    let best = row
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      if (swapped) cost = Math.min(cost, at(before, column - 2) + 1)
      current[column] = cost
      best = Math.min(best, cost)
    }
    // A swap reaches two rows back, so one row over the limit is not yet the end.
    if (best > limit && Math.min(...previous) > limit) return limit + 1
    ;[before, previous, current] = [previous, current, before]
  }
  return Math.min(at(previous, b.length), limit + 1)
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
