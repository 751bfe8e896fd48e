import { wordsOf } from '../../../../platform/readability/kandel-moles.ts'
import { mostWords } from '../../../../platform/readability/sentences.ts'
import { sentencesOf, shortened } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

export function longSentences({ composition, resolved }: Examined): readonly Remark[] {
  return sentencesOf(composition.blocks, resolved).flatMap(({ code, text }): Remark[] => {
    const count = wordsOf(text).length
    return count > mostWords
      ? [{ code, check: 'long-sentence', values: { count, sentence: shortened(text) } }]
      : []
  })
}
