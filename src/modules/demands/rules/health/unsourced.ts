import { numbersIn } from './contradicted-figures.ts'
import { type Sentence, sentencesOf, shortened } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** Turns of phrase that claim something of the world, and call for who said so. */
const claims =
  /\b(?:les études|des études|une étude|les recherches?|la recherche|tout le monde sait|il est (?:prouvé|reconnu|démontré)|de plus en plus|la majorité|la plupart|studies|research shows|most people|everyone knows|more and more|the majority)\b/i

/** Facts that rest on nothing: a number, which must; a claim, which might. What is asked is no fact: demands and means are left. */
export function unsourced({ composition, resolved }: Examined): readonly Remark[] {
  const facts = composition.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list')
  return sentencesOf(facts, resolved)
    .filter(({ references, code }) => references.length === 0 && !isNoted(composition, code))
    .flatMap((sentence): Remark[] => {
      const values = { sentence: shortened(sentence.text) }
      const { code } = sentence
      if (hasNumber(sentence)) return [{ code, check: 'unsourced-number', values }]
      if (claims.test(sentence.typed)) return [{ code, check: 'unsourced-claim', values }]
      return []
    })
}

/** A year, an hour or an amount in letters is no statistic. */
function hasNumber({ typed }: Sentence): boolean {
  return numbersIn(typed).some(
    ({ number, unit }) =>
      (number >= 10 || unit === '%') &&
      !(number >= 1900 && number < 2100 && unit !== '$') &&
      !['h', 'heure', 'heures', 'ans', 'an', 'h.', 'o', 'e', 'er', 're'].includes(unit) &&
      !/^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)$/.test(
        unit,
      ),
  )
}

/** A note of the block may say where it comes from. */
function isNoted({ notes }: Examined['composition'], code: string): boolean {
  return notes.some((note) => note.code === code)
}
