import { examineBlock } from '../health/examine.ts'
import type { Examined, Remark } from '../health/remark.ts'

/**
 * What the health of a document says of the block that an amendment would write, and did not say of it before: a nuance for who
 * proposes and who reads, whatever its weight would be at publication. The text as it stands is read where there is something
 * to compare.
 */
export async function examineProposal(
  code: string,
  { after, before }: { readonly after: Examined; readonly before: () => Promise<Examined> },
): Promise<readonly Remark[]> {
  const remarks = examineBlock(code, after)
  if (remarks.length === 0) return []
  const known = new Set(examineBlock(code, await before()).map(keyOf))
  return remarks.filter((remark) => !known.has(keyOf(remark)))
}

const keyOf = ({ check, values }: Remark) => JSON.stringify([check, values])
