import { Cut } from './fabric-roll.tsx'
import { fabricOf } from './fabrics.ts'

/** A member's piece of cloth, cut with pinking shears. Decoration: the name beside it says who. */
export function Swatch({ member }: { member: string }) {
  return (
    <svg class="swatch" viewBox="0 0 64 64" aria-hidden="true">
      <Cut fabric={fabricOf(member)} d="M0 0h64v64H0z" />
    </svg>
  )
}
