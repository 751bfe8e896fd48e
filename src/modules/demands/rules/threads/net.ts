import { parseReference } from '../../../../platform/references/reference.ts'
import type { Language } from '../../../../platform/words/language.ts'
import type { ComposedBlock, Composition } from '../compose.ts'
import { restsOn, type Sentence, sentencesOf } from './sentences.ts'

/** What holds a text, in the order of the drawing. */
const originKinds = ['figure', 'voice', 'finding', 'source'] as const
export type OriginKind = (typeof originKinds)[number]

const kindsOfReferences: Readonly<Record<string, OriginKind>> = {
  figure: 'figure',
  voice: 'voice',
  testimony: 'voice',
  prompt: 'voice',
  finding: 'finding',
  source: 'source',
}

/** Which of them a reference is; null for what is only named: a member, another demand. */
export function originKindOf(reference: string): OriginKind | null {
  return kindsOfReferences[parseReference(reference)?.kind ?? ''] ?? null
}

/** A block of the text that rests on something, or that opens a part that does. */
export type TiedBlock = {
  readonly block: ComposedBlock
  /** Opens a part: a heading, a demand. */
  readonly isHead: boolean
  /** Those that rest on something, in order. */
  readonly sentences: readonly Sentence[]
  /** Everything it rests on, each once. */
  readonly origins: readonly string[]
}

export type Net = {
  readonly blocks: readonly TiedBlock[]
  /** What holds them, kind by kind; within one, near the blocks it holds, so that few threads cross. */
  readonly origins: ReadonlyMap<OriginKind, readonly string[]>
  /** How many sentences rest on something. A figure, a wall of voices is one. */
  readonly sentences: number
}

/** The net of a text: its blocks, what each rests on, of what this reader may know. Pure. */
export function netOf(
  { blocks }: Composition,
  language: Language,
  isKnown: (reference: string) => boolean,
): Net {
  const ties = (reference: string) => originKindOf(reference) !== null && isKnown(reference)
  const tied = withHeads(blocks.map((block) => tiedBlock(block, language, ties)))
  const middles = new Map<string, number[]>()
  for (const [at, { origins }] of tied.entries()) {
    for (const one of origins) middles.set(one, [...(middles.get(one) ?? []), at])
  }
  const middle = (reference: string) => {
    const places = middles.get(reference) ?? []
    return places.reduce((sum, at) => sum + at, 0) / Math.max(1, places.length)
  }
  const origins = [...middles.keys()].sort((a, b) => middle(a) - middle(b) || a.localeCompare(b))
  const places = new Map(
    [...originKinds]
      .flatMap((kind) => origins.filter((one) => originKindOf(one) === kind))
      .map((one, at) => [one, at]),
  )
  const inOrder = (a: string, b: string) => (places.get(a) ?? 0) - (places.get(b) ?? 0)
  return {
    blocks: tied.map((one) => ({ ...one, origins: one.origins.toSorted(inOrder) })),
    origins: new Map(
      originKinds.flatMap((kind) => {
        const ofKind = origins.filter((one) => originKindOf(one) === kind)
        return ofKind.length === 0 ? [] : [[kind, ofKind] as const]
      }),
    ),
    sentences: tied.reduce(
      (sum, { sentences, origins: all }) =>
        sum + Math.max(sentences.length, all.length > 0 ? 1 : 0),
      0,
    ),
  }
}

function tiedBlock(
  block: ComposedBlock,
  language: Language,
  ties: (reference: string) => boolean,
): TiedBlock {
  const { kind, titleLine, parsed, options } = block
  const sentences = sentencesOf({ title: titleLine, text: parsed }, language).filter((one) =>
    restsOn(one).some(ties),
  )
  const drawn = kind === 'figure' || kind === 'voices-wall' ? [options.reference] : []
  const origins = [...new Set([...drawn, ...sentences.flatMap(restsOn)])].filter(ties)
  return { block, isHead: kind === 'heading' || kind === 'demand', sentences, origins }
}

/** What rests on nothing is left out, but for the head of a part that does. */
function withHeads(all: readonly TiedBlock[]): readonly TiedBlock[] {
  const kept: TiedBlock[] = []
  let head: TiedBlock | null = null
  for (const one of all) {
    if (one.isHead) {
      head = one
      if (one.origins.length === 0) continue
      head = null
    }
    if (one.origins.length === 0) continue
    if (head) kept.push(head)
    head = null
    kept.push(one)
  }
  return kept
}
