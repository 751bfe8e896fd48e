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

/** What a block says without what it quotes: « … » and “…” are someone's. */
export function ownText(block: ComposedBlock): string {
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
      pieces(block.parsed.flow).flatMap((inline) => sentencesOfLine(block.code, inline, resolved)),
    )
}

function pieces(flow: readonly Flow[]): readonly (readonly Inline[])[] {
  return flow.flatMap((one) =>
    one.kind === 'paragraph' ? [one.children] : one.items.flatMap(pieces),
  )
}

// The object replacement character: it stands for a reference while sentences are cut.
const mark = '\ufffc'

function sentencesOfLine(
  code: string,
  inline: readonly Inline[],
  resolved: ReadonlyMap<string, Resolved>,
): readonly Sentence[] {
  const cited: string[] = []
  const marked = plainLine(inline, (reference) => {
    cited.push(reference)
    return `${mark}${cited.length - 1}${mark}`
  })
  return sentenceSpans(marked).map(({ start, end }) => {
    const sentence = marked.slice(start, end)
    const references = [...sentence.matchAll(/\ufffc(\d+)\ufffc/g)].flatMap(
      ([, at]) => cited[Number(at)] ?? [],
    )
    return {
      code,
      text: sentence.replace(/\ufffc(\d+)\ufffc/g, (_, at) => briefly(resolved, cited[Number(at)])),
      typed: sentence.replace(/\ufffc\d+\ufffc/g, ' '),
      references,
    }
  })
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
