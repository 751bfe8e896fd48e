import type { ReadDocument } from '../document-as-read.ts'
import { plainPieces } from '../text/plain-text.ts'
import { typeset } from '../text/typeset.ts'
import { saidBriefly } from './said-briefly.ts'

/** The beginning of a text, as a line that tells what it is: 160 characters at most, no word cut. */
export function firstLines(read: ReadDocument, most = 160): string {
  const paragraph = read.composition.blocks.find(({ kind }) => kind === 'paragraph')
  if (!paragraph) return ''
  const [first = ''] = plainPieces(paragraph.parsed.flow, (...one) => saidBriefly(read, ...one))
  const line = typeset(first.replace(/\s+/g, ' ').trim(), read.language)
  return line.length > most ? `${line.slice(0, most - 1).replace(/\s\S*$/, '')}…` : line
}
