import { acronymsOf, isExplained } from '../../../../platform/readability/acronyms.ts'
import { isOwnWords, ownText } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** Acronyms that no place of the document explains. */
export function unknownAcronyms({ composition }: Examined): readonly Remark[] {
  const own = composition.blocks.filter(isOwnWords)
  const all = own.map(ownText).join('\n')
  const met = new Set<string>()
  return own.flatMap((block) =>
    acronymsOf(ownText(block)).flatMap(({ acronym }): Remark[] => {
      if (met.has(acronym) || isExplained(all, acronym)) return []
      met.add(acronym)
      return [{ code: block.code, check: 'unknown-acronym', values: { acronym } }]
    }),
  )
}
