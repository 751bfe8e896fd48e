import { examineBlock } from '../health/examine.ts'
import type { Examined, Remark } from '../health/remark.ts'

/**
 * What the health of a document says of the block that an amendment would write, and did not say of it before: a nuance for who
 * proposes and who reads, whatever its weight would be at publication. Pure.
 */
export function examineProposal(
  code: string,
  { after, before }: { readonly after: Examined; readonly before: Examined },
): readonly Remark[] {
  const remarks = examineBlock(code, after)
  if (remarks.length === 0) return []
  const known = new Set(examineBlock(code, before).map(keyOf))
  return remarks.filter((remark) => !known.has(keyOf(remark)))
}

const keyOf = ({ check, values }: Remark) => JSON.stringify([check, values])
