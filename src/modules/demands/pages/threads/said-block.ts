import { useWords } from '../../../../platform/http/page.tsx'
import type { Resolved } from '../../../../platform/references/resolve-references.ts'
import { plainLine, plainPieces } from '../../rules/text/plain-text.ts'
import type { TiedBlock } from '../../rules/threads/net.ts'
import { hasWords, plainSentence } from '../../rules/threads/sentences.ts'
import { threadsWords } from '../../words/threads.ts'
import { sentenceCase, useCited } from './said-origin.ts'

export type SaidBlock = {
  /** « 1.1 », or '' for what has none. */
  readonly number: string
  /** Its title, or the sentence that rests on something, or what kind of block it is. */
  readonly name: string
}

/** How a block is named in a list of what is tied. */
export function useBlockSaid(
  resolved: ReadonlyMap<string, Resolved>,
): (tied: TiedBlock) => SaidBlock {
  const say = useWords(threadsWords)
  const cited = useCited(resolved)
  return ({ block, sentences }) => {
    const { kind, titleLine, parsed } = block
    const short = (reference: string, locator: string) => cited({ reference, locator })
    const isNumbered = kind === 'demand' || kind === 'means'
    const title = plainLine(titleLine, short)
    const heading = kind === 'heading' ? plainPieces(parsed.flow, short).join(' ') : ''
    const sentence = sentences.find(hasWords)
    const said = sentence ? plainSentence(sentence, cited) : ''
    return {
      number: isNumbered ? block.number : '',
      name: [title, heading, said].find((one) => one !== '') ?? sentenceCase(say(`block.${kind}`)),
    }
  }
}
