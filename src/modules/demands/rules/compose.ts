import type { Citation, Resolved } from '../../../platform/references/resolve-references.ts'
import type { Block } from '../queries/blocks.ts'
import { numbersOf } from './number-blocks.ts'
import { parseLine, parseText } from './text/parse-text.ts'
import { referencesInLine, referencesOf } from './text/references.ts'
import type { Inline, Text } from './text/text.ts'

/** A block in its place: parsed, and numbered where its kind is. */
export type ComposedBlock = Block & {
  /** Of a demand « 1 », of a means « 1.1 », of a paragraph its rank in the document; '' for the others. */
  readonly number: string
  readonly parsed: Text
  readonly titleLine: readonly Inline[]
}

export type ComposedNote = {
  readonly number: number
  /** The block that calls it, and its key there. */
  readonly code: string
  readonly key: string
  readonly children: readonly Inline[]
}

/** One entry of the bibliography. */
export type ComposedSource = { readonly reference: string; readonly citation: Citation }

export type Composition = {
  readonly blocks: readonly ComposedBlock[]
  /** Numbered through the whole document, in the order they are called. */
  readonly notes: readonly ComposedNote[]
  /** Every reference, each once, in the order they come. */
  readonly references: readonly string[]
  /** Heads of sections and demands, as a table of contents has them. */
  readonly contents: readonly ContentsLine[]
}

export type ContentsLine = {
  readonly code: string
  /** 2 or 3. */
  readonly level: 2 | 3
  readonly number: string
  readonly line: readonly Inline[]
}

/** Puts a document together: numbers by place (1, 1.1…), notes, what it rests on. Pure: knows no reader. */
export function compose(blocks: readonly Block[]): Composition {
  const composed = numbered(blocks)
  const notes: ComposedNote[] = []
  const references = new Set<string>()
  const contents: ContentsLine[] = []
  for (const block of composed) {
    for (const [key, children] of block.parsed.notes) {
      notes.push({ number: notes.length + 1, code: block.code, key, children })
    }
    if (block.options.reference !== '' && hasReference(block)) {
      references.add(block.options.reference)
    }
    for (const one of referencesInLine(block.titleLine)) references.add(one)
    for (const one of referencesOf(block.parsed)) references.add(one)
    const { code, number } = block
    if (block.kind === 'heading') {
      const line = block.parsed.flow.flatMap((one) =>
        one.kind === 'paragraph' ? one.children : [],
      )
      if (line.length > 0) contents.push({ code, level: block.options.level, number, line })
    }
    // A demand has its number to be known by, before it has a title.
    if (block.kind === 'demand') contents.push({ code, level: 2, number, line: block.titleLine })
  }
  return { blocks: composed, notes, references: [...references], contents }
}

function hasReference({ kind }: Block): boolean {
  return kind === 'figure' || kind === 'voices-wall'
}

function numbered(blocks: readonly Block[]): readonly ComposedBlock[] {
  const numbers = numbersOf(blocks.map(({ kind }) => kind))
  return blocks.map(
    (block, at): ComposedBlock => ({
      ...block,
      ...parsedOf(block),
      number: numbers[at] ?? '',
    }),
  )
}

type Parsed = Pick<ComposedBlock, 'parsed' | 'titleLine'>

/** A block kept in memory is composed again and again, with others around it. */
const parsedBlocks = new WeakMap<Block, Parsed>()

function parsedOf(block: Block): Parsed {
  const known = parsedBlocks.get(block)
  if (known) return known
  const { title, text } = block
  const parsed = { parsed: parseText(text), titleLine: title === '' ? [] : parseLine(title) }
  parsedBlocks.set(block, parsed)
  return parsed
}

/** What the bibliography lists, in its order: the sources that are cited and that this reader may know. */
export function bibliographyOf(
  { references }: Pick<Composition, 'references'>,
  resolved: ReadonlyMap<string, Resolved>,
): readonly ComposedSource[] {
  return references
    .flatMap((reference): ComposedSource[] => {
      const citation = resolved.get(reference)?.citation
      return citation ? [{ reference, citation }] : []
    })
    .sort((a, b) => a.citation.sortedBy.localeCompare(b.citation.sortedBy, 'fr'))
}
