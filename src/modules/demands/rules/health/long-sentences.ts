import { wordsOf } from '../../../../platform/readability/kandel-moles.ts'
import { sentencesOf, shortened } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** Words past which a sentence is hard to say in one breath. */
const mostWords = 30

export function longSentences({ composition, resolved }: Examined): readonly Remark[] {
  return sentencesOf(composition.blocks, resolved).flatMap(({ code, text }): Remark[] => {
    const count = wordsOf(text).length
    return count > mostWords
      ? [{ code, check: 'long-sentence', values: { count, sentence: shortened(text) } }]
      : []
  })
}
