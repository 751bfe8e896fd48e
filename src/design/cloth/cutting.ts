import { draws } from './seed.ts'

export type Point = readonly [x: number, y: number]
export type Polygon = readonly Point[]

export type Block = {
  readonly seed: string
  readonly count: number
  readonly width: number
  readonly height: number
}

/** Surface of a simple polygon, in square units: the shoelace formula. */
export function area(polygon: Polygon): number {
  let twice = 0
  for (const [[x, y], [nextX, nextY]] of sides(polygon)) twice += x * nextY - nextX * y
  return Math.abs(twice) / 2
}

export function sides(polygon: Polygon): [Point, Point][] {
  return polygon.map((point, i) => [point, polygon[(i + 1) % polygon.length] ?? point])
}

function bounds(polygon: Polygon) {
  const xs = polygon.map(([x]) => x)
  const ys = polygon.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  }
}

function cutAlong(polygon: Polygon, [ax, ay]: Point, [bx, by]: Point): [Polygon, Polygon] {
  const side = ([x, y]: Point) => (bx - ax) * (y - ay) - (by - ay) * (x - ax)
  const left: Point[] = []
  const right: Point[] = []
  for (const [from, to] of sides(polygon)) {
    const here = side(from)
    const there = side(to)
    if (here >= 0) left.push(from)
    if (here <= 0) right.push(from)
    if (here * there < 0) {
      const k = here / (here - there)
      const crossing: Point = [from[0] + k * (to[0] - from[0]), from[1] + k * (to[1] - from[1])]
      left.push(crossing)
      right.push(crossing)
    }
  }
  return [left, right]
}

/**
 * Cuts a block into `count` pieces, in reading order: starting from a square whose corners moved by
 * at most 2 %, the largest piece is cut across its longer side, at 38 to 62 % of it and a little
 * askew, until there are enough. The pieces tile the block exactly.
 */
export function cutBlock({ seed, count, width, height }: Block): Polygon[] {
  const draw = draws(seed)
  const nudge = (size: number) => (draw() - 0.5) * 0.04 * size
  const corner = (x: number, y: number): Point => [x + nudge(width), y + nudge(height)]
  const pieces: Polygon[] = [
    [corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)],
  ]
  while (pieces.length < count) {
    pieces.sort((a, b) => area(b) - area(a))
    const largest = pieces.shift()
    if (!largest) break
    const { left, top, right, bottom } = bounds(largest)
    const at = 0.38 + draw() * 0.24
    const askew = (draw() - 0.5) * 0.16
    const wide = right - left > (bottom - top) * (0.85 + draw() * 0.3)
    const [from, to]: [Point, Point] = wide
      ? [
          [left + (right - left) * at - (bottom - top) * askew, top],
          [left + (right - left) * at + (bottom - top) * askew, bottom],
        ]
      : [
          [left, top + (bottom - top) * at - (right - left) * askew],
          [right, top + (bottom - top) * at + (right - left) * askew],
        ]
    pieces.push(...cutAlong(largest, from, to))
  }
  return pieces.sort((a, b) => {
    const [boxA, boxB] = [bounds(a), bounds(b)]
    return boxA.top - boxB.top || boxA.left - boxB.left
  })
}

/** Path data in whole units, relative after the first point: a few bytes a side once compressed. */
export function pathOf(polygon: Polygon): string {
  const points = polygon.map(([x, y]): Point => [Math.round(x), Math.round(y)])
  let [x, y] = points[0] ?? [0, 0]
  let path = `M${x}${spaced(y)}l`
  for (const [nextX, nextY] of points.slice(1)) {
    if (nextX === x && nextY === y) continue
    path += `${path.endsWith('l') ? nextX - x : spaced(nextX - x)}${spaced(nextY - y)}`
    x = nextX
    y = nextY
  }
  return `${path}z`
}

const spaced = (value: number) => (value < 0 ? String(value) : ` ${value}`)
