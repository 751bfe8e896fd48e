import { useWords } from '../../../../platform/http/page.tsx'
import { quotedWords } from '../../../../platform/references/quoted-words.ts'
import { parseReference } from '../../../../platform/references/reference.ts'
import type { Resolved } from '../../../../platform/references/resolve-references.ts'
import { textWords } from '../../words/text.ts'
import { threadsWords } from '../../words/threads.ts'

export type SaidOrigin = {
  /** At the end of a thread: « plus de 12 000 personnes ». */
  readonly short: string
  /** Alone: what it is called. */
  readonly name: string
  /** Alone, after its name: what lets one check it; '' where the name says all. */
  readonly detail: string
  /** Null where nothing is left to read. */
  readonly href: string | null
}

/** How an origin is said where a text rests on it. */
export function useSaidOrigin(
  resolved: ReadonlyMap<string, Resolved>,
): (reference: string) => SaidOrigin {
  const say = useWords(threadsWords)
  return (reference) => {
    const found = resolved.get(reference)
    if (!found) return { short: '…', name: '…', detail: '', href: null }
    const { label, href, figure, quotation, citation } = found
    const kind = parseReference(reference)?.kind
    if (kind === 'figure') {
      if (!figure) return { short: say('goneFigure'), name: label, detail: '', href }
      return { short: figure.short, name: label, detail: `${sentenceCase(figure.phrase)}.`, href }
    }
    if (kind === 'voice' || kind === 'testimony') {
      if (!quotation) return { short: say('gone'), name: say('gone'), detail: '', href }
      const words = quotedWords(quotation)
      const quoted = say('quote', { words })
      return { short: quoted, name: quoted, detail: quotation.attribution ?? '', href }
    }
    if (citation) {
      const entry = citation.entry.map(({ text }) => text).join('')
      return { short: citation.inText, name: citation.inText, detail: entry, href }
    }
    // « Constat : … » stands under its kind already.
    const name = label.replace(/^\p{Lu}\p{Ll}+\s?:\s/u, '')
    return { short: name, name, detail: '', href }
  }
}

/** The same where a sentence cites it: a source stands between brackets, with the place in it. */
export function useCited(
  resolved: ReadonlyMap<string, Resolved>,
): (cited: { readonly reference: string; readonly locator: string }) => string {
  const say = useWords(textWords)
  const said = useSaidOrigin(resolved)
  return ({ reference, locator }) => {
    const { short } = said(reference)
    if (!resolved.get(reference)?.citation) return short
    return locator === ''
      ? say('cited', { cited: short })
      : say('citedAt', { cited: short, locator })
  }
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
