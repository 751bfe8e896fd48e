import { area, cutBlock, type Polygon, pathOf } from './cutting.ts'
import { dealAmong } from './dealing.ts'
import { Cut } from './fabric-roll.tsx'
import { dyeOf, type Fabric, fabricNamed, fabricOf } from './fabrics.ts'

export type ClothName =
  | 'cotton'
  | 'linen'
  | 'blueberry'
  | 'spruce'
  | 'bloodroot'
  | 'goldenrod'
  | 'clover'
  | 'flax'

type Piece = { readonly fabric: Fabric; readonly d: string }
type Sewn = Piece & { readonly piece: Polygon }

const KEPT = 400
const kept = new Map<string, readonly Piece[]>()

/** Cutting and dealing a block costs a tenth of a millisecond or more; a page draws seventeen. */
function remembered(key: string, sew: () => readonly Piece[]): readonly Piece[] {
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= KEPT) kept.clear()
  const pieces = sew()
  kept.set(key, pieces)
  return pieces
}

type BlockProps = { members: readonly string[]; width: number; height: number }

/** The pieces of one block: one per member, each in its own fabric, the same whatever their order. */
export function sewBlock({ members, width, height }: BlockProps): readonly Piece[] {
  if (members.length === 0) return []
  const ids = [...members].sort()
  const seed = ids.join(' ')
  return remembered(`${width} ${height} ${seed}`, () =>
    dealt(cutBlock({ seed, count: ids.length, width, height }), ids.map(fabricOf)),
  )
}

function dealt(pieces: readonly Polygon[], bolts: readonly Fabric[]): readonly Sewn[] {
  const deal = dealAmong(pieces, bolts.map(dyeOf))
  return pieces.flatMap((piece, i) => {
    const fabric = bolts[deal[i] ?? i]
    return fabric ? [{ fabric, piece, d: pathOf(piece) }] : []
  })
}

/** One block of a quilt, in units of the drawing it is in. */
export function QuiltBlock(block: BlockProps) {
  return (
    <>
      {sewBlock(block).map(({ fabric, d }) => (
        <Cut key={d} fabric={fabric} d={d} />
      ))}
    </>
  )
}

/** The fabrics of each part of the site, for the woven edge of its pages. */
const fabricsOfPart: Readonly<Record<ClothName, readonly string[]>> = {
  cotton: ['basket-linen', 'flax', 'twill-goldenrod', 'basket-clover', 'gingham-linen', 'linen'],
  linen: ['basket-linen', 'flax', 'twill-goldenrod', 'basket-clover', 'gingham-linen', 'clover'],
  blueberry: [
    'twill-blueberry',
    'flax',
    'button-blueberry',
    'goldenrod',
    'stripe-flax',
    'basket-linen',
    'chevron-bloodroot',
  ],
  spruce: [
    'stripe-spruce',
    'basket-linen',
    'goldenrod',
    'plain-flax',
    'chevron-spruce',
    'twill-goldenrod',
    'bloodroot',
  ],
  bloodroot: [
    'chevron-bloodroot',
    'basket-linen',
    'goldenrod',
    'gingham-clover',
    'twill-blueberry',
    'clover',
    'rib-clover-2',
  ],
  goldenrod: [
    'gingham-linen',
    'clover',
    'bloodroot',
    'twill-goldenrod',
    'flax',
    'button-blueberry',
    'chevron-bloodroot',
  ],
  clover: [
    'basket-clover',
    'bloodroot',
    'gingham-clover',
    'linen',
    'twill-blueberry',
    'rib-clover-2',
    'goldenrod',
  ],
  flax: [
    'twill-blueberry',
    'gingham-linen',
    'goldenrod',
    'plain-flax',
    'stripe-flax',
    'button-blueberry',
    'clover',
  ],
}

/** The edge of a page head: the fabrics of its part; on a member's own page, its piece is the largest. */
export function sewEdge(cloth: ClothName, seed: string, member?: string): readonly Piece[] {
  return remembered(`edge ${cloth} ${seed} ${member ?? ''}`, () => {
    const own = member === undefined ? [] : [fabricOf(member)]
    const others = fabricsOfPart[cloth]
      .map(fabricNamed)
      .filter((fabric) => own.every((mine) => dyeOf(mine) !== dyeOf(fabric)))
    const bolts = [...own, ...others].slice(0, own.length > 0 ? 4 : 7)
    let sewn: readonly Sewn[] = []
    // A piece of the page's own dye would melt into it along the left side: cut again until none does.
    for (let cutting = 0; cutting < 40; cutting++) {
      const pieces = cutBlock({
        seed: `${seed} ${cutting}`,
        count: bolts.length,
        width: 400,
        height: 400,
      })
      sewn = dealt(
        pieces.sort((a, b) => area(b) - area(a)),
        bolts,
      )
      if (!sewn.some(({ fabric, piece }) => dyeOf(fabric) === cloth && touchesLeft(piece))) break
    }
    return sewn
  })
}

const touchesLeft = (piece: Polygon) => piece.some(([x]) => x < 16)
