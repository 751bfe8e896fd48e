import { findTerms } from '../../../../platform/glossary/glossary.ts'
import { saidByOthers } from '../../../../platform/glossary/said-by-others.ts'
import { isOwnWords, ownText } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** Words that the federation handles with care, each once, where it first stands. What others said keeps theirs. */
export function careWords({
  composition,
  lexicon,
  memberGlossary,
  language,
}: Examined): readonly Remark[] {
  const met = new Set<string>()
  return composition.blocks.filter(isOwnWords).flatMap((block) => {
    const text = ownText(block)
    return findTerms(lexicon, text, saidByOthers(text, memberGlossary)).flatMap(
      ({ ids, start, end }) =>
        ids.flatMap((word): readonly Remark[] => {
          if (word.kind !== 'care' || met.has(word.slug)) return []
          met.add(word.slug)
          const { meaning, meaningEn, instead, path } = word
          const nuance = language === 'en' && meaningEn !== '' ? meaningEn : meaning
          const values = { written: text.slice(start, end), nuance, instead, path }
          return [
            { code: block.code, check: instead === '' ? 'care-word' : 'care-word-instead', values },
          ]
        }),
    )
  })
}
