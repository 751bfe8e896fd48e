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

/** Several checks read each block. */
const ownTexts = new WeakMap<ComposedBlock, string>()

/** What a block says without what it quotes: « … » and “…” are someone's. */
export function ownText(block: ComposedBlock): string {
  const text = ownTexts.get(block) ?? readOwnText(block)
  ownTexts.set(block, text)
  return text
}

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
  return cut(marked).map((sentence) => {
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

// « M. Untel », « p. 12 » and « no. 3 » do not end a sentence; « … ? » does.
const abbreviated = /(?:\b(?:M|Mme|Dr|Dre|p|pp|no|vol|art|chap|etc|cf|ex|St|Ste)|\b\p{Lu})\.$/u

function cut(text: string): readonly string[] {
  const sentences: string[] = []
  let current = ''
  for (const piece of text.split(/(?<=[.!?…])\s+/)) {
    current = current === '' ? piece : `${current} ${piece}`
    if (abbreviated.test(current)) continue
    sentences.push(current)
    current = ''
  }
  if (current !== '') sentences.push(current)
  return sentences.filter((sentence) => /[\p{L}\d]/u.test(sentence))
}

/** The beginning of a sentence, to find it by. */
export function shortened(sentence: string, most = 80): string {
  const line = sentence.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most).replace(/\s\S*$/, '')}…` : line
}
