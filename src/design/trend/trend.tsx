import { classNames } from '../class-names.ts'
import { roundSteps } from './scale.ts'

export type TrendPoint = {
  readonly key: string
  /** Under the axis, on one line or two. */
  readonly label: readonly [string, string?]
  /** Nothing is published for that year: the line stops. */
  readonly value: number | null
  readonly shown: string
  readonly least?: number | null
  readonly most?: number | null
  /** It cannot be compared with the one before: the line stops at a seam. */
  readonly isBroken?: boolean
}

type TrendProps = {
  /** What the drawing says, in a sentence: it is heard as one. */
  label: string
  points: readonly TrendPoint[]
  /** A number of the scale, as written in the person's language. */
  written: (value: number) => string
}

const TOP = 44
const FLOOR = 250
const HEIGHT = 310
/** What a page of 320 pixels leaves to it. */
const NARROWEST = 280

/** One number over the years. Text keeps its size whatever the width; the table beside it says every number. */
export function Trend({ label, points, written }: TrendProps) {
  const highest = Math.max(0, ...points.flatMap(({ value, most }) => [value ?? 0, most ?? 0]))
  const steps = roundSteps(highest)
  const top = steps.at(-1) ?? 1
  const y = (value: number) => FLOOR - (value / top) * (FLOOR - TOP)
  const placed = points.map((point, i) => ({ ...point, x: placeOf(i, points.length) }))
  const valued = placed.filter(({ value }) => value !== null)
  // Between the first and the last, a number is said where even a telephone leaves room for it.
  const isRoomy = valued.every(({ shown }) => 1.5 * widthOf(shown) < 66 / (points.length - 1))
  const isSaid = (point: Placed) =>
    point.value !== null &&
    (point === valued[0] || point === valued.at(-1) || (valued.length < 4 && isRoomy))
  const labelOf = ({ value, most }: Placed) => round(y(Math.max(value ?? 0, most ?? 0))) - 16
  return (
    <svg class="trend" height={HEIGHT} role="img" aria-label={label}>
      {steps.map((step) => (
        <g key={step}>
          <line class="trend__grid" x1="0" x2="100%" y1={y(step)} y2={y(step)} />
          <text class="trend__soft" x="0" y={y(step) - 5}>
            {written(step)}
          </text>
        </g>
      ))}
      <line class="trend__axis" x1="0" x2="100%" y1={FLOOR} y2={FLOOR} />
      {placed.map((point, i) => {
        const before = placed[i - 1]
        if (!point.isBroken || !before) return null
        const x = (point.x + before.x) / 2
        const labels = [before, point].filter((one) => isSaid(one) && reaches(one, x))
        return (
          <g key={point.key} class="trend__seam">
            {aroundLabels(labels.map(labelOf)).map(([from, to]) => (
              <line key={from} x1={`${x}%`} x2={`${x}%`} y1={from} y2={to} />
            ))}
          </g>
        )
      })}
      <svg
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {runsOf(placed).map((run) => (
          <polyline
            key={run[0]?.key}
            class="trend__line"
            points={run.map(({ x, value }) => `${x},${round(y(value ?? 0))}`).join(' ')}
          />
        ))}
      </svg>
      {valued.map(
        ({ key, x, least, most }) =>
          typeof least === 'number' &&
          typeof most === 'number' && (
            <line
              key={key}
              class="trend__reach"
              x1={`${x}%`}
              x2={`${x}%`}
              y1={round(y(least))}
              y2={round(y(most))}
            />
          ),
      )}
      {valued.map((point, i) => {
        const { key, x, value, shown } = point
        const isLast = i === valued.length - 1
        return (
          <g key={key}>
            <circle
              class={classNames('trend__knot', isLast && 'trend__knot--last')}
              cx={`${x}%`}
              cy={round(y(value ?? 0))}
              r="8"
            />
            {isSaid(point) && (
              <text
                class="trend__value"
                x={`${x}%`}
                y={labelOf(point)}
                text-anchor={anchorOf(x)}
                dx={x < 30 ? -8 : x > 70 ? 8 : 0}
              >
                {shown}
              </text>
            )}
          </g>
        )
      })}
      {placed.map(({ key, x, label: [first, second] }) => (
        <text key={key} class="trend__soft" x={`${x}%`} y={FLOOR + 24} text-anchor="middle">
          {first}
          {second && (
            <tspan x={`${x}%`} dy="18">
              {second}
            </tspan>
          )}
        </text>
      ))}
    </svg>
  )
}

/** In hundredths of the width of the narrowest telephone: a digit is eight pixels wide. */
function widthOf(shown: string): number {
  return (shown.length * 8 * 100) / NARROWEST
}

/** Whether the number of a point lies over a seam there, on the narrowest telephone; wider, none lies over more. */
function reaches({ x, shown }: Placed, seam: number): boolean {
  const wide = widthOf(shown)
  const side = anchorOf(x)
  const from = side === 'start' ? x - 3 : side === 'end' ? x + 3 - wide : x - wide / 2
  return seam > from - 2 && seam < from + wide + 2
}

/** Pieces of a seam, from top to floor, that leave room for numbers; shorter than two dashes, one would look like dust. */
function aroundLabels(labels: readonly number[]): readonly (readonly [number, number])[] {
  const ends = [...labels].sort((a, b) => a - b)
  return [TOP - 20, ...ends.map((label) => label + 7)]
    .map((from, i): [number, number] => [from, ends[i] === undefined ? FLOOR : ends[i] - 18])
    .filter(([from, to]) => to - from > 19)
}

type Placed = TrendPoint & { readonly x: number }

/** Pieces of line that may be drawn: of two points or more, with no hole and no seam between them. */
function runsOf(points: readonly Placed[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [[]]
  for (const point of points) {
    if (point.value === null || point.isBroken) runs.push([])
    if (point.value !== null) runs.at(-1)?.push(point)
  }
  return runs.filter((run) => run.length > 1)
}

/** In hundredths of the width; the first leaves room for the numbers of the scale. */
function placeOf(index: number, count: number): number {
  return count === 1 ? 55 : round(24 + (index * 66) / (count - 1))
}

function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (x < 30) return 'start'
  return x > 70 ? 'end' : 'middle'
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
