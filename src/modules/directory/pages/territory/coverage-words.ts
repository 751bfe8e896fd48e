import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { PracticeCoverage } from '../../territory/coverage.ts'
import { type RegionKey, regionOf } from '../../territory/regions.ts'
import { territoryWords } from '../../words/territory.ts'

/** Where a practice is and where it lacks, in a sentence: the shorter of the two lists. */
export function useCoverageSentence(): (coverage: PracticeCoverage) => string {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const named = (keys: readonly RegionKey[]) => formats.list(keys.map((key) => regionOf(key).name))
  return ({ members, missing }) => {
    const having = members.filter(({ count }) => count > 0).map(({ region }) => region)
    const counts = { have: having.length, count: missing.length, regions: members.length }
    if (missing.length === 0) return say('coverage.everywhere')
    if (having.length === 0) return say('coverage.nowhere')
    return missing.length <= having.length
      ? say('coverage.most', { ...counts, list: named(missing) })
      : say('coverage.few', { ...counts, list: named(having) })
  }
}
