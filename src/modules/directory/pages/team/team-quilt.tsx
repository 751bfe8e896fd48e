import type { ComponentChildren } from 'preact'
import { Cut } from '../../../../design/cloth/fabric-roll.tsx'
import { fabricOf } from '../../../../design/cloth/fabrics.ts'
import { draws } from '../../../../design/cloth/seed.ts'

/** How far a member is: `sewn`, done; `basted`, begun or of long ago; `blank`, not yet. */
export type Stitch = 'sewn' | 'basted' | 'blank'
export type TeamPiece = { readonly id: string; readonly stitch: Stitch }

const columns = 15
const pitch = 44
const side = 41
/** Past this many, pieces would be specks: the sentences say it alone. */
const most = 300

/** One piece per member in alphabetical order, drawn by how far it is. `label` says in words what the pieces show. */
export function TeamQuilt({ pieces, label }: { pieces: readonly TeamPiece[]; label: string }) {
  if (pieces.length === 0 || pieces.length > most) return null
  const rows = Math.ceil(pieces.length / columns)
  return (
    <svg
      class="team-quilt"
      viewBox={`-2 -2 ${Math.min(columns, pieces.length) * pitch + 4} ${rows * pitch + 4}`}
      role="img"
      aria-label={label}
    >
      {pieces.map(({ id, stitch }, index) => {
        const d = cut(id, (index % columns) * pitch, Math.floor(index / columns) * pitch)
        return <Piece key={id} id={id} stitch={stitch} d={d} />
      })}
    </svg>
  )
}

function Piece({ id, stitch, d }: TeamPiece & { d: string }) {
  if (stitch === 'sewn') return <Cut fabric={fabricOf(id)} d={d} />
  return <path class={`team-quilt__${stitch}`} d={d} />
}

type QuiltKeyProps = {
  pieces: readonly TeamPiece[]
  /** What each way of drawing a piece says. */
  sentences: Readonly<Record<Stitch, ComponentChildren>>
}

export function QuiltKey({ pieces, sentences }: QuiltKeyProps) {
  const first = pieces.find(({ stitch }) => stitch === 'sewn') ?? pieces[0]
  if (!first) return null
  return (
    <ul class="team-key">
      {(['sewn', 'basted', 'blank'] as const).map((stitch) => (
        <li key={stitch}>
          <svg viewBox="0 0 44 44" aria-hidden="true">
            <Piece id={first.id} stitch={stitch} d={cut(first.id, 1, 1)} />
          </svg>
          <span>{sentences[stitch]}</span>
        </li>
      ))}
    </ul>
  )
}

export function countStitches(pieces: readonly TeamPiece[]) {
  const of = (stitch: Stitch) => pieces.filter((piece) => piece.stitch === stitch).length
  return { total: pieces.length, sewn: of('sewn'), basted: of('basted'), blank: of('blank') }
}

/** A square cut by hand: the same for ever for the same member. */
function cut(id: string, x: number, y: number): string {
  const draw = draws(id)
  const near = (at: number) => Math.round((at + draw() * 3) * 10) / 10
  const corner = (right: number, bottom: number) =>
    `${near(x + right * (side - 3))} ${near(y + bottom * (side - 3))}`
  return `M${corner(0, 0)}L${corner(1, 0)}L${corner(1, 1)}L${corner(0, 1)}z`
}
