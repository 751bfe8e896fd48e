import { stripDrawing } from '../../../platform/pdf/cloth-drawing.ts'
import { compilePdf, type PdfLimits, type PdfResult } from '../../../platform/pdf/compile-pdf.ts'
import { formatsOf } from '../../../platform/words/format.ts'
import type { Language } from '../../../platform/words/language.ts'
import type { ExportedTerm } from '../formats/exported-term.ts'
import type { TermKind } from '../tables.ts'
import { readingWords } from '../words/reading.ts'

export type PrintedLexicon = {
  /** Of what stands around the words; a meaning nobody wrote in it is in French. */
  readonly language: Language
  readonly federation: string
  /** Where the words are read. */
  readonly address: string
  /** In alphabetical order. */
  readonly terms: readonly ExportedTerm[]
}

/** Past so many characters a word may go on at the next page. */
const long = 900

/** The lexicon as a PDF/UA-1, in half sheets that printers fold into a booklet. The same words, the same bytes. */
export function lexiconPdf(lexicon: PrintedLexicon, limits?: PdfLimits): Promise<PdfResult> {
  const { language, federation, address, terms } = lexicon
  const say = readingWords.in(language)
  const last = terms.map(({ adoptedOn }) => adoptedOn).sort()
  const words = new Map(terms.map(({ slug, word }) => [slug, word]))
  const part = (kind: TermKind, title: string, lead: string) => {
    const own = terms.filter((term) => term.kind === kind)
    return own.length === 0
      ? []
      : [{ title, lead, terms: own.map((term) => printed(term, words, language)) }]
  }
  return compilePdf(
    'modules/lexicon/print/booklet',
    {
      title: say('feedTitle', { federation }),
      heading: say('title'),
      lead: say('lead'),
      made: say('booklet.made', { date: formatsOf(language).day(last.at(-1) ?? '') }),
      address,
      language,
      federation,
      cloth: stripDrawing({
        seed: 'mots',
        fabrics: ['twill-goldenrod', 'basket-linen', 'chevron-bloodroot', 'twill-goldenrod'],
        width: 220,
        height: 104,
      }),
      parts: [...part('shared', say('shared'), ''), ...part('care', say('care'), say('careLead'))],
      words: {
        effect: say('effect'),
        instead: say('instead'),
        rightWhen: say('rightWhen'),
      },
    },
    limits,
  )
}

function printed(term: ExportedTerm, words: ReadonlyMap<string, string>, language: Language) {
  const { word, definition, definitionEn, effect, instead, rightWhen, examples } = term
  const say = readingWords.in(language)
  const french = (text: string) => (text === '' ? null : { text, language: 'fr' })
  const named = (slugs: readonly string[]) => slugs.flatMap((slug) => words.get(slug) ?? [])
  const tied = [
    [say('broader'), named(term.broader)],
    [say('goesWith'), named(term.related)],
  ] as const
  return {
    word,
    meaning:
      language === 'en' && definitionEn !== ''
        ? { text: definitionEn, language }
        : { text: definition, language: 'fr' },
    effect: french(effect),
    instead: french(instead),
    rightWhen: french(rightWhen),
    examples: [...examples],
    tied: tied
      .filter(([, others]) => others.length > 0)
      .map(([tie, others]) => `${say('network.tied', { tie })} ${others.join(', ')}`)
      .join('. '),
    long:
      [definition, effect, rightWhen, ...examples].reduce((sum, text) => sum + text.length, 0) >
      long,
  }
}
