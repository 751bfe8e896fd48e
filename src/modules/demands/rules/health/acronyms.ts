import { isOwnWords, keptByWords, ownText } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** Those everyone says: nobody asks what they stand for. */
const known = new Set([
  'PDF',
  'SMS',
  'OK',
  'TV',
  'CV',
  'WC',
  'ONU',
  'II',
  'III',
  'IV',
  'VI',
  'XX',
  'XXI',
])

/** Acronyms that no place of the document explains, as « Groupe d’entraide (GE) » or « GE (groupe d’entraide) » do. */
export function unknownAcronyms({ composition }: Examined): readonly Remark[] {
  const own = composition.blocks.filter(isOwnWords)
  const met = new Set<string>()
  return own.flatMap((block) =>
    acronymsIn(block).flatMap((acronym): Remark[] => {
      if (met.has(acronym)) return []
      met.add(acronym)
      if (own.some((one) => isExplained(ownText(one), acronym))) return []
      return [{ code: block.code, check: 'unknown-acronym', values: { acronym } }]
    }),
  )
}

const acronymsIn = keptByWords((block) =>
  [...ownText(block).matchAll(/(?<![\p{L}\d])\p{Lu}{2,7}(?![\p{L}\d])/gu)]
    .map(([acronym]) => acronym)
    .filter((acronym) => !known.has(acronym)),
)

function isExplained(text: string, acronym: string): boolean {
  return text.includes(`(${acronym})`) || text.includes(`${acronym} (`)
}
