import { useWords } from '../../../../platform/http/page.tsx'
import type { Tree } from '../../rules/tree.ts'
import { readingWords } from '../../words/reading.ts'

const WIDTH = 640
const HEIGHT = 250
const ROOTS = 222
const KNOTS = 132
const TOP = 34
/** Side by side, knots in which a number is still 11 px high on a telephone 320 px wide. */
const mostRead = 12

/**
 * The plan in a drawing: orientations are roots, strategies the knots above them, horizons the line where threads arrive. It says
 * nothing that the page does not say in text. Numbers that could not be read on a small telephone are left out.
 */
export function PlanMesh({ tree }: { tree: Tree }) {
  const say = useWords(readingWords)
  const orientations = tree.under(null, 'orientation')
  const strategies = orientations.flatMap(({ id }) => tree.under(id, 'strategy'))
  const outcomes = strategies.flatMap(({ id }) => tree.under(id, 'outcome'))
  if (strategies.length < 2) return null
  const placed = new Map([
    ...spread(orientations.map(({ id }) => id)),
    ...spread(strategies.map(({ id }) => id)),
    ...spread(outcomes.map(({ id }) => id)),
  ])
  const x = (id: string | null) => placed.get(id ?? '') ?? WIDTH / 2
  return (
    <figure>
      <svg
        class="plan-mesh"
        fill="currentColor"
        stroke="currentColor"
        stroke-width="3"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say('plan.drawing')}
      >
        <line x1="0" x2={WIDTH} y1={ROOTS} y2={ROOTS} />
        <line x1="0" x2={WIDTH} y1={TOP} y2={TOP} />
        {strategies.map(({ id, parentId }) => (
          <path key={id} fill="none" d={thread(x(parentId), ROOTS, x(id), KNOTS)} />
        ))}
        {outcomes.map(({ id, parentId }) => (
          <path
            key={id}
            fill="none"
            stroke-width="1.5"
            d={thread(x(parentId), KNOTS, x(id), TOP)}
          />
        ))}
        {outcomes.map(({ id }) => (
          <circle key={id} cx={x(id)} cy={TOP} r="6" />
        ))}
        {strategies.map((strategy) => (
          <Knot
            key={strategy.id}
            {...{ x: x(strategy.id), y: KNOTS, number: tree.numberOf(strategy) }}
            among={strategies.length}
            isHollow
          />
        ))}
        {orientations.map((orientation) => (
          <Knot
            key={orientation.id}
            {...{ x: x(orientation.id), y: ROOTS, number: tree.numberOf(orientation) }}
            among={orientations.length}
          />
        ))}
      </svg>
      <figcaption class="plan-small">{say('plan.mesh')}</figcaption>
    </figure>
  )
}

type KnotProps = { x: number; y: number; number: string; among: number; isHollow?: boolean }

function Knot({ x, y, number, among, isHollow = false }: KnotProps) {
  if (among > mostRead) return <circle cx={x} cy={y} r="8" />
  return (
    <>
      <circle fill={isHollow ? 'var(--ground)' : undefined} cx={x} cy={y} r="24" />
      <text
        fill={isHollow ? undefined : 'var(--ground)'}
        stroke="none"
        font-size="25"
        font-weight="650"
        x={x}
        y={y + 9}
        text-anchor="middle"
      >
        {number}
      </text>
    </>
  )
}

/** Side by side over the whole width, in their order. */
function spread(ids: readonly string[]): readonly (readonly [string, number])[] {
  return ids.map((id, at) => [id, Math.round((WIDTH * (at + 0.5)) / ids.length)])
}

function thread(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (y1 + y2) / 2
  return `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`
}
