import { type Polygon, sides } from './cutting.ts'

const TOUCH = 0.5

/** For each piece, the places of the pieces it is sewn to along more than half a unit. */
export function neighbours(pieces: readonly Polygon[]): number[][] {
  const found: number[][] = pieces.map(() => [])
  for (const [i, piece] of pieces.entries()) {
    for (const [j, other] of pieces.entries()) {
      if (j <= i || !sewnTogether(piece, other)) continue
      found[i]?.push(j)
      found[j]?.push(i)
    }
  }
  return found
}

function sewnTogether(a: Polygon, b: Polygon): boolean {
  for (const [[ax, ay], [bx, by]] of sides(a)) {
    const length = Math.hypot(bx - ax, by - ay)
    if (length < TOUCH) continue
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length]
    const away = (x: number, y: number) => Math.abs((x - ax) * uy - (y - ay) * ux)
    const along = (x: number, y: number) => (x - ax) * ux + (y - ay) * uy
    for (const [[cx, cy], [dx, dy]] of sides(b)) {
      if (away(cx, cy) > 0.01 || away(dx, dy) > 0.01) continue
      const [from, to] = [along(cx, cy), along(dx, dy)]
      if (Math.min(length, Math.max(from, to)) - Math.max(0, Math.min(from, to)) > TOUCH)
        return true
    }
  }
  return false
}

/**
 * Which fabric each piece gets, as a permutation of the places of `dyes`: never one dye on both sides
 * of a seam when the search finds such a deal, else the fewest it could reach by exchanging two.
 */
export function dealAmong(pieces: readonly Polygon[], dyes: readonly string[]): number[] {
  const sewn = neighbours(pieces)
  return withoutClash(sewn, dyes) ?? fewestClashes(sewn, dyes)
}

function withoutClash(sewn: readonly number[][], dyes: readonly string[]): number[] | undefined {
  const dealt: number[] = []
  const used = new Set<number>()
  let tries = 4000
  const place = (piece: number): boolean => {
    if (piece === dyes.length) return true
    for (let fabric = 0; fabric < dyes.length; fabric++) {
      if (used.has(fabric)) continue
      if (--tries < 0) return false
      const clash = sewn[piece]?.some(
        (other) => other < piece && dyes[dealt[other] ?? -1] === dyes[fabric],
      )
      if (clash) continue
      dealt[piece] = fabric
      used.add(fabric)
      if (place(piece + 1)) return true
      used.delete(fabric)
    }
    return false
  }
  return place(0) ? dealt : undefined
}

function fewestClashes(sewn: readonly number[][], dyes: readonly string[]): number[] {
  const dealt = dyes.map((_, i) => i)
  const clashes = () =>
    sewn.reduce(
      (sum, others, piece) =>
        sum +
        others.filter((other) => dyes[dealt[other] ?? -1] === dyes[dealt[piece] ?? -1]).length,
      0,
    )
  const exchange = (i: number, j: number) => {
    const [a, b] = [dealt[i] ?? i, dealt[j] ?? j]
    dealt[i] = b
    dealt[j] = a
  }
  let fewest = clashes()
  for (let better = true; better; ) {
    better = false
    for (let i = 0; i < dealt.length; i++) {
      for (let j = i + 1; j < dealt.length; j++) {
        exchange(i, j)
        const now = clashes()
        if (now < fewest) {
          fewest = now
          better = true
        } else exchange(i, j)
      }
    }
  }
  return dealt
}
