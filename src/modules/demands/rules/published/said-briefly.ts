import { quotedWords, wordsWithin } from '../../../../platform/references/quoted-words.ts'
import { parseReference } from '../../../../platform/references/reference.ts'
import { textWords } from '../../words/text.ts'
import type { ReadDocument } from '../document-as-read.ts'
import { sentenceWithin } from '../text/sentence-within.ts'
import type { Stands } from '../text/text.ts'

/** What a reference says within a line of plain text, at its place (« p. 12 »). */
export function saidBriefly(
  { resolved, language }: Pick<ReadDocument, 'resolved' | 'language'>,
  reference: string,
  locator = '',
  stands?: Stands,
): string {
  const say = textWords.in(language)
  const found = resolved.get(reference)
  const kind = parseReference(reference)?.kind
  if (kind === 'voice' || kind === 'testimony') {
    if (!found?.quotation) return say('voiceGone')
    return `${say('openQuote')}${wordsWithin(found.quotation)}${say('closeQuote')}`
  }
  if (!found || found.status === 'unknown') return say('unknown')
  if (kind === 'figure') return found.figure?.short ?? say('gone')
  if (kind === 'source' && found.citation) {
    const cited = found.citation.inText
    return locator === '' ? say('cited', { cited }) : say('citedAt', { cited, locator })
  }
  return found.sentence === undefined ? found.label : sentenceWithin(found.sentence, stands)
}

/** The same of a block that quotes: someone's words keep a full stop of their own. */
export function saidInQuotation(
  read: Parameters<typeof saidBriefly>[0],
  reference: string,
): string {
  const quotation = read.resolved.get(reference)?.quotation
  if (!quotation) return saidBriefly(read, reference)
  const say = textWords.in(read.language)
  return `${say('openQuote')}${quotedWords(quotation)}${say('closeQuote')}`
}
