import { Cut } from '../cloth/fabric-roll.tsx'
import { fabricNamed } from '../cloth/fabrics.ts'

type BarProps =
  /** From 0 to 1, of the longest. `quiet`: not what the title speaks of. */
  | { readonly share: number; readonly quiet?: boolean | undefined }
  /** Between two bounds: what is not shown is basted. */
  | { readonly from: number; readonly to: number }
  /** Nothing is known of it. */
  | { readonly unknown: true }

const HEIGHT = 12
// Longer than any column; the bar's own frame cuts it.
const STUFF = `M0 0h2400v${HEIGHT}H0z`
const told = fabricNamed('chevron-bloodroot')
const quietly = fabricNamed('twill-blueberry')

/** A length of cloth under the name of a row: the number beside it says the same, so it is not heard. */
export function Bar(bar: BarProps) {
  return (
    <svg class="bar" height={HEIGHT} aria-hidden="true">
      <Length {...bar} />
    </svg>
  )
}

function Length(bar: BarProps) {
  if ('unknown' in bar) return <Basted x={0} width={1} />
  if ('from' in bar) return <Basted x={bar.from} width={bar.to - bar.from} />
  return (
    <svg width={percent(bar.share)} height={HEIGHT} aria-hidden="true">
      <Cut fabric={bar.quiet ? quietly : told} d={STUFF} />
    </svg>
  )
}

function Basted({ x, width }: { x: number; width: number }) {
  return (
    <rect class="bar__basted" x={percent(x)} y="1" width={percent(width)} height={HEIGHT - 2} />
  )
}

/** Hundredths of the frame, to a tenth: no pixel is that small, and a longer number says more than it should. */
function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`
}
