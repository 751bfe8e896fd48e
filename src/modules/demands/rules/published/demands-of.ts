import type { ReadDocument } from '../document-as-read.ts'
import { plainLine, plainPieces, type SaidReference } from '../text/plain-text.ts'
import { typeset } from '../text/typeset.ts'
import { saidBriefly } from './said-briefly.ts'

/** What a text asks, in short. */
export type AskedDemand = {
  readonly code: string
  readonly number: string
  readonly title: string
  /** Its first paragraph; '' where it has none. */
  readonly text: string
  /** How many concrete means carry it. */
  readonly means: number
}

/** The demands of a text, in their order, each with how many means follow it. */
export function demandsOf(read: ReadDocument): readonly AskedDemand[] {
  const said: SaidReference = (...one) => saidBriefly(read, ...one)
  const demands: AskedDemand[] = []
  for (const { kind, code, number, titleLine, parsed } of read.composition.blocks) {
    if (kind === 'demand') {
      const [first = ''] = plainPieces(parsed.flow, said)
      const title = typeset(plainLine(titleLine, said), read.language)
      demands.push({ code, number, title, text: typeset(first, read.language), means: 0 })
    }
    const last = demands.at(-1)
    if (kind === 'means' && last) demands[demands.length - 1] = { ...last, means: last.means + 1 }
  }
  return demands
}
