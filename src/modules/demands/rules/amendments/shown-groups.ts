import { type Amendment, isExclusive, isLive, type OutlinedBlock } from './amendment.ts'
import type { Entry } from './entries.ts'

/** The amendments of one block, those that are shown. */
export type ShownGroup = {
  readonly block: OutlinedBlock
  readonly amendments: readonly Amendment[]
  /** How many that may still be adopted would reword it: two or more exclude each other. */
  readonly rivals: number
}

/** Amendments in the order of the text, block by block. `all`: every amendment of the document, shown here or not. */
export function shownGroups(
  amendments: readonly Amendment[],
  all: readonly Entry[],
): readonly ShownGroup[] {
  const groups = new Map<string, Amendment[]>()
  for (const amendment of amendments) {
    const group = groups.get(amendment.block.id) ?? []
    group.push(amendment)
    groups.set(amendment.block.id, group)
  }
  return [...groups.values()].flatMap((group): ShownGroup[] => {
    const [first] = group
    if (!first) return []
    const { block } = first
    const rivals = all.filter(
      ({ blockId, kind, state }) => blockId === block.id && isExclusive(kind) && isLive(state),
    ).length
    return [{ block, amendments: group, rivals }]
  })
}

/** Whether the committee said anything of one of them. */
export function isRecommended(groups: readonly ShownGroup[]): boolean {
  return groups.some(({ amendments }) => amendments.some((one) => one.recommendation !== null))
}
