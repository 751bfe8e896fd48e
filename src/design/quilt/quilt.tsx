import { QuiltBlock } from '../cloth/pieces.tsx'

export type QuiltBlockPlace = {
  readonly key: string
  readonly column: number
  readonly row: number
  readonly members: readonly string[]
}

const PITCH = 104
const SIDE = 100
const MARGIN = 34
/** How far from the blocks each line of quilting echoes their outline, the farthest first. */
const ECHOES = [30, 20, 10]
const STITCH = 1.6

/** The federation as a quilt: a block per region, a piece per member, quilted in echo around it. Decoration. */
export function Quilt({ blocks }: { blocks: readonly QuiltBlockPlace[] }) {
  const columns = Math.max(...blocks.map(({ column }) => column)) + 1
  const rows = Math.max(...blocks.map(({ row }) => row)) + 1
  const outline = blocks
    .map(({ column, row }) => `M${column * PITCH} ${row * PITCH}h${SIDE}v${SIDE}h-${SIDE}z`)
    .join('')
  const [width, height] = [columns, rows].map((many) => (many - 1) * PITCH + SIDE + MARGIN * 2)
  return (
    <svg class="quilt" viewBox={`-${MARGIN} -${MARGIN} ${width} ${height}`} aria-hidden="true">
      <defs>
        <pattern id="quilting" width="9" height="9" patternUnits="userSpaceOnUse">
          <path class="quilt__thread" d="M0 9 9 0H4L0 4zM9 9V4L4 9z" />
        </pattern>
        <path id="quilt" d={outline} stroke-linejoin="round" />
      </defs>
      {ECHOES.map((echo) => (
        <>
          <use key={echo} href="#quilt" stroke="url(#quilting)" stroke-width={echo * 2 + STITCH} />
          <use key={-echo} href="#quilt" class="quilt__ground" stroke-width={echo * 2 - STITCH} />
        </>
      ))}
      {blocks.map(({ key, column, row, members }) => (
        <g key={key} transform={`translate(${column * PITCH} ${row * PITCH})`}>
          <QuiltBlock members={members} width={SIDE} height={SIDE} />
        </g>
      ))}
    </svg>
  )
}
