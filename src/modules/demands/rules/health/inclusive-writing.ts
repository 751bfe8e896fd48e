import {
  type InclusiveWay,
  inclusiveWays,
} from '../../../../platform/readability/inclusive-ways.ts'
import { isOwnWords, keptByWords, ownText } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** A document that mixes several ways of writing for everyone. What people said is left as they said it. */
export function mixedInclusive({ composition, language }: Examined): readonly Remark[] {
  if (language !== 'fr') return []
  const first = new Map<InclusiveWay, string>()
  for (const block of composition.blocks.filter(isOwnWords)) {
    for (const { way } of waysOf(block)) if (!first.has(way)) first.set(way, block.code)
  }
  const [, second] = [...first]
  return second
    ? [{ code: second[1], check: 'mixed-inclusive', values: { count: first.size } }]
    : []
}

const waysOf = keptByWords((block) => inclusiveWays(ownText(block)))
