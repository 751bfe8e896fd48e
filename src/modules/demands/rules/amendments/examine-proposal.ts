import { examine } from '../health/examine.ts'
import type { Examined, Remark } from '../health/remark.ts'

/**
 * What the health of a document says of the block that an amendment would write, and did not say of it before: a nuance for who
 * proposes and who reads, whatever its weight would be at publication. Pure.
 */
export function examineProposal(
  code: string,
  { before, after }: { readonly before: Examined; readonly after: Examined },
): readonly Remark[] {
  const known = new Set(remarksOn(code, before).map(keyOf))
  return remarksOn(code, after).filter((remark) => !known.has(keyOf(remark)))
}

function remarksOn(code: string, examined: Examined): readonly Remark[] {
  const { blocking, advisory } = examine(examined)
  return [...blocking, ...advisory].filter((remark) => remark.code === code)
}

const keyOf = ({ check, values }: Remark) => JSON.stringify([check, values])
