import { acronymsOf, isExplained } from '../../../../platform/readability/acronyms.ts'
import { isOwnWords, keptByWords, ownText } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** Acronyms that no place of the document explains. */
export function unknownAcronyms({ composition }: Examined): readonly Remark[] {
  const own = composition.blocks.filter(isOwnWords)
  const met = new Set<string>()
  return own.flatMap((block) =>
    acronymsIn(block).flatMap(({ acronym }): Remark[] => {
      if (met.has(acronym)) return []
      met.add(acronym)
      if (own.some((one) => isExplained(ownText(one), acronym))) return []
      return [{ code: block.code, check: 'unknown-acronym', values: { acronym } }]
    }),
  )
}

const acronymsIn = keptByWords((block) => acronymsOf(ownText(block)))
