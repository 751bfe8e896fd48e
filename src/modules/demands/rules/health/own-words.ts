import { sentenceSpans } from '../../../../platform/readability/sentences.ts'
import type { Resolved } from '../../../../platform/references/resolve-references.ts'
import type { ComposedBlock } from '../compose.ts'
import { plainLine, plainPieces } from '../text/plain-text.ts'
import type { Flow, Inline } from '../text/text.ts'

/** A sentence of a block, and what it rests on. */
export type Sentence = {
  readonly code: string
  /** As it is read: references say what they say. */
  readonly text: string
  /** What was typed: references left out. */
  readonly typed: string
  readonly references: readonly string[]
}

const kindsOfOwnWords = new Set(['paragraph', 'list', 'demand', 'means', 'note'])

/** Whether a block speaks in the federation's own words. Someone's words that are quoted are never corrected. */
export function isOwnWords({ kind }: Pick<ComposedBlock, 'kind'>): boolean {
  return kindsOfOwnWords.has(kind)
}

/**
 * What is read of a block's own words, kept as long as its parsed text is: several checks read each block, and a document is
 * examined at each visit of its pages.
 */
export function keptByWords<Value>(
  read: (block: ComposedBlock) => Value,
): (block: ComposedBlock) => Value {
  const kept = new WeakMap<ComposedBlock['parsed'], { title: string; value: Value }>()
  return (block) => {
    const known = kept.get(block.parsed)
    if (known?.title === block.title) return known.value
    const value = read(block)
    kept.set(block.parsed, { title: block.title, value })
    return value
  }
}

/** What a block says without what it quotes: « … » and “…” are someone's. */
export const ownText = keptByWords(readOwnText)

function readOwnText(block: ComposedBlock): string {
  return [plainLine(block.titleLine), ...plainPieces(block.parsed.flow)]
    .filter(Boolean)
    .join('\n')
    .replace(/«[^»]*»|“[^”]*”/g, ' ')
}

/** The sentences of the blocks written in own words, each with its references. */
export function sentencesOf(
  blocks: readonly ComposedBlock[],
  resolved: ReadonlyMap<string, Resolved>,
): readonly Sentence[] {
  return blocks
    .filter(isOwnWords)
    .flatMap((block) =>
      linesCut(block).flatMap(({ sentences, cited }) =>
        sentences.map((sentence) => sentenceOf(block.code, sentence, cited, resolved)),
      ),
    )
}

function pieces(flow: readonly Flow[]): readonly (readonly Inline[])[] {
  return flow.flatMap((one) =>
    one.kind === 'paragraph' ? [one.children] : one.items.flatMap(pieces),
  )
}

// The object replacement character: it stands for a reference while sentences are cut.
const mark = '\ufffc'

/** The lines of a block, cut in sentences where a mark and its rank stand for each reference. */
const linesCut = keptByWords(({ parsed }) =>
  pieces(parsed.flow).map((inline) => {
    const cited: string[] = []
    const marked = plainLine(inline, (reference) => {
      cited.push(reference)
      return `${mark}${cited.length - 1}${mark}`
    })
    const sentences = sentenceSpans(marked).map(({ start, end }) => marked.slice(start, end))
    return { sentences, cited }
  }),
)

function sentenceOf(
  code: string,
  marked: string,
  cited: readonly string[],
  resolved: ReadonlyMap<string, Resolved>,
): Sentence {
  if (!marked.includes(mark)) return { code, text: marked, typed: marked, references: [] }
  const references = [...marked.matchAll(/\ufffc(\d+)\ufffc/g)].flatMap(
    ([, at]) => cited[Number(at)] ?? [],
  )
  return {
    code,
    text: marked.replace(/\ufffc(\d+)\ufffc/g, (_, at) => briefly(resolved, cited[Number(at)])),
    typed: marked.replace(/\ufffc\d+\ufffc/g, ' '),
    references,
  }
}

function briefly(resolved: ReadonlyMap<string, Resolved>, reference = ''): string {
  const found = resolved.get(reference)
  return found?.figure?.short ?? found?.citation?.inText ?? found?.label ?? ''
}

/** The beginning of a sentence, to find it by. */
export function shortened(sentence: string, most = 80): string {
  const line = sentence.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most).replace(/\s\S*$/, '')}…` : line
}
