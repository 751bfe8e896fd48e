import { folded } from '../../../../platform/words/folded.ts'
import type { ReadDocument } from '../document-as-read.ts'
import { plainLine, plainPieces, type SaidReference } from '../text/plain-text.ts'
import { typeset } from '../text/typeset.ts'
import { saidBriefly } from './said-briefly.ts'

/** A block of a published text in which some words are found. */
export type Passage = {
  readonly code: string
  /** « 1.1 », or '' for what has none. */
  readonly number: string
  /** Its title; '' where it has none. */
  readonly title: string
  readonly text: string
}

/** The blocks that hold all these words, whatever their accents and capitals, in the order of the text. None for no words. */
export function passagesWith(read: ReadDocument, words: string): readonly Passage[] {
  const asked = folded(words).split(/\s+/).filter(Boolean)
  if (asked.length === 0) return []
  const said: SaidReference = (...one) => saidBriefly(read, ...one)
  return read.composition.blocks.flatMap(({ code, kind, number, titleLine, parsed }) => {
    const title = plainLine(titleLine, said)
    const text = plainPieces(parsed.flow, said).join(' ')
    const whole = folded(`${title} ${text}`)
    if (!asked.every((word) => whole.includes(word))) return []
    const isNumbered = kind === 'demand' || kind === 'means'
    return [
      {
        code,
        number: isNumbered ? number : '',
        title: typeset(title, read.language),
        text: typeset(text, read.language),
      },
    ]
  })
}
