import { isOwnWords, ownText } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** Quotation marks and spaces of French. A space that is there holds by itself when the text is set: only a missing one is told. */
export function typography({ composition, language }: Examined): readonly Remark[] {
  if (language !== 'fr') return []
  return composition.blocks.filter(isOwnWords).flatMap((block): Remark[] => {
    const text = ownText(block)
    const { code } = block
    const remarks: Remark[] = []
    const quoted = /"[^"\n]{1,80}"/.exec(text)?.[0]
    if (quoted !== undefined) remarks.push({ code, check: 'straight-quotes', values: { quoted } })
    const tight = /[\p{L}\d)][;!?%]|\p{L}:(?!\/\/)(?=\s|$)/u.exec(text)
    if (tight) {
      const from = Math.max(0, tight.index - 20)
      const near = text.slice(from, tight.index + 2).replace(/^\S*\s/, '')
      remarks.push({ code, check: 'missing-space', values: { near } })
    }
    return remarks
  })
}
