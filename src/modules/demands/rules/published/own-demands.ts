import type { Resolved } from '../../../../platform/references/resolve-references.ts'
import type { Language } from '../../../../platform/words/language.ts'
import { textWords } from '../../words/text.ts'
import type { Composition } from '../compose.ts'
import { plainLine } from '../text/plain-text.ts'

/** The demands of a text that it refers to itself: known within it, whoever reads. */
export function ownDemands(
  { blocks, references }: Composition,
  language: Language,
): readonly (readonly [string, Resolved])[] {
  const say = textWords.in(language)
  return blocks.flatMap(({ kind, code, number, titleLine }): (readonly [string, Resolved])[] => {
    const reference = `demand:${code}`
    if (kind !== 'demand' || !references.includes(reference)) return []
    const label = say('demand', { number, title: plainLine(titleLine) })
    return [[reference, { label, href: `#b-${code}`, status: 'living' }]]
  })
}
