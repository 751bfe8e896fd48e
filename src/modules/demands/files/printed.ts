import { quotedWords, wordsWithin } from '../../../platform/references/quoted-words.ts'
import { parseReference } from '../../../platform/references/reference.ts'
import type {
  Citation,
  Quotation,
  Resolved,
} from '../../../platform/references/resolve-references.ts'
import { bibliographyOf, type ComposedBlock } from '../rules/compose.ts'
import type { ReadDocument } from '../rules/document-as-read.ts'
import { saidSince } from '../rules/published/said-since.ts'
import { referencesOf } from '../rules/text/references.ts'
import { sentenceWithin } from '../rules/text/sentence-within.ts'
import type { Flow, Inline } from '../rules/text/text.ts'
import { typeset } from '../rules/text/typeset.ts'
import { textWords } from '../words/text.ts'

/** A run of text of one look. */
export type Run = {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  /** Where it leads, on the web. */
  readonly href?: string
  /** A call to this note, in the place of a text. */
  readonly note?: number
  /** It ends a line. */
  readonly isBreak?: true
}
export type Runs = readonly Run[]

export type PrintedFlow =
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | {
      readonly kind: 'list'
      readonly isOrdered: boolean
      readonly start: number
      readonly items: readonly (readonly PrintedFlow[])[]
    }

export type ToldFigure = { readonly short: string; readonly source: string }

/** A block without anything left to resolve: what files are made from. */
export type PrintedBlock = { readonly code: string } & (
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly runs: Runs }
  | { readonly kind: 'flow'; readonly flow: readonly PrintedFlow[] }
  | { readonly kind: 'pull-quote'; readonly flow: readonly PrintedFlow[] }
  | {
      readonly kind: 'quotation'
      readonly flow: readonly PrintedFlow[]
      readonly attribution: Runs
      /** A voice or a testimony, which has its consent; else a quotation that a writer typed. */
      readonly isVoice: boolean
    }
  | { readonly kind: 'figures'; readonly title: Runs; readonly told: readonly ToldFigure[] }
  | {
      readonly kind: 'chart'
      readonly title: string
      readonly source: string
      readonly series: readonly {
        readonly label: string
        readonly short: string
        readonly share: number
      }[]
      readonly flow: readonly PrintedFlow[]
    }
  | {
      readonly kind: 'demand' | 'means'
      readonly number: string
      readonly title: Runs
      readonly flow: readonly PrintedFlow[]
    }
  | { readonly kind: 'note'; readonly title: Runs; readonly flow: readonly PrintedFlow[] }
  | {
      readonly kind: 'credits'
      readonly title: Runs
      readonly flow: readonly PrintedFlow[]
      readonly names: readonly string[]
    }
  | { readonly kind: 'bibliography'; readonly title: string; readonly entries: readonly Runs[] }
)

export type Printed = {
  readonly blocks: readonly PrintedBlock[]
  /** In the order of their numbers, from 1. */
  readonly notes: readonly Runs[]
  readonly notesTitle: string
  /** Every figure cited, with its origin. */
  readonly origins: readonly { readonly runs: Runs }[]
  readonly originsTitle: string
}

/** A document as its files have it, for the reader it was read by. `origin`: `https://example.org`, before the paths of the site. */
export function printedOf(read: ReadDocument, origin: string): Printed {
  const { composition, resolved, language } = read
  const say = textWords.in(language)
  const at = (block: ComposedBlock) => drawing(read, origin, block.code)
  return {
    blocks: composition.blocks.flatMap((block) => printedBlock(block, read, at(block))),
    notes: composition.notes.map(({ children, code }) =>
      drawing(read, origin, code).line(children),
    ),
    notesTitle: say('notes'),
    originsTitle: say('figures'),
    origins: composition.references.flatMap((reference) => {
      const found = resolved.get(reference)
      if (!found?.figure) return []
      const label = { text: found.label, ...(found.href && { href: origin + found.href }) }
      const known = saidSince(read.since?.get(reference), say)
      const text = `. ${sentence(found.figure.phrase)}.${known === '' ? '' : ` ${known}`}`
      return [{ runs: [label, { text }] }]
    }),
  }
}

type Drawing = ReturnType<typeof drawing>
type Look = Pick<Run, 'strong' | 'emphasis' | 'href'>

function drawing(read: ReadDocument, origin: string, code: string) {
  const { language, composition } = read
  const line = (inline: readonly Inline[], look: Look = {}): Runs =>
    inline.flatMap((one) => piece(one, look))
  const piece = (one: Inline, look: Look): Runs => {
    switch (one.kind) {
      case 'text':
        return [{ text: typeset(one.text, language), ...look }]
      case 'break':
        return [{ text: '', isBreak: true }]
      case 'emphasis':
        return line(one.children, { ...look, emphasis: true })
      case 'strong':
        return line(one.children, { ...look, strong: true })
      case 'link':
        return line(one.children, { ...look, href: absolute(one.href, origin) })
      case 'note': {
        const { notes } = composition
        const note = notes.find((known) => known.code === code && known.key === one.key)
        return note ? [{ text: '', note: note.number }] : []
      }
      case 'reference':
        return [{ ...citedRun(one, read, origin), ...look }]
    }
  }
  const flow = (flows: readonly Flow[]): readonly PrintedFlow[] =>
    flows.map((one) =>
      one.kind === 'paragraph'
        ? { kind: 'paragraph', runs: line(one.children) }
        : { kind: 'list', isOrdered: one.isOrdered, start: one.start, items: one.items.map(flow) },
    )
  return { line, flow }
}

function absolute(href: string, origin: string): string {
  return href.startsWith('/') ? origin + href : href
}

function citedRun(
  { reference, locator, stands }: Extract<Inline, { kind: 'reference' }>,
  read: ReadDocument,
  origin: string,
): Run {
  const say = textWords.in(read.language)
  const found = read.resolved.get(reference)
  const kind = parseReference(reference)?.kind
  const href = found?.href ? { href: absolute(found.href, origin) } : {}
  if (!found || found.status === 'unknown') return { text: say('unknown') }
  if (kind === 'figure')
    return found.figure ? { text: found.figure.short, ...href } : { text: say('gone') }
  if (kind === 'voice' || kind === 'testimony') {
    if (!found.quotation) return { text: say('voiceGone') }
    return { text: `${say('openQuote')}${wordsWithin(found.quotation)}${say('closeQuote')}` }
  }
  if (kind === 'source' && found.citation) {
    const cited = found.citation.inText
    return { text: locator === '' ? say('cited', { cited }) : say('citedAt', { cited, locator }) }
  }
  const { label, sentence: itself } = found
  return { text: itself === undefined ? label : sentenceWithin(itself, stands), ...href }
}

function printedBlock(
  block: ComposedBlock,
  read: ReadDocument,
  draw: Drawing,
): readonly PrintedBlock[] {
  const { code, kind, parsed, titleLine, options, number } = block
  const { resolved, language } = read
  const say = textWords.in(language)
  const flow = draw.flow(parsed.flow)
  const title = draw.line(titleLine)
  switch (kind) {
    case 'heading':
      return [
        {
          code,
          kind,
          level: options.level,
          runs: flow.flatMap((one) => (one.kind === 'paragraph' ? one.runs : [])),
        },
      ]
    case 'paragraph':
    case 'list':
      return [{ code, kind: 'flow', flow }]
    case 'pull-quote':
      return [{ code, kind, flow }]
    case 'quotation':
      return [quotationOf(block, read, { flow, attribution: title, isVoice: false })]
    case 'key-figures':
      return [
        {
          code,
          kind: 'figures',
          title,
          told: referencesOf(parsed).flatMap((one) => toldOf(resolved.get(one))),
        },
      ]
    case 'figure':
      return [figureOf(block, read, flow)]
    case 'voices-wall':
      return (resolved.get(options.reference)?.quotations ?? [])
        .slice(0, options.count)
        .map((quotation) => ({
          code,
          kind: 'quotation',
          ...spoken(quotation),
        }))
    case 'demand':
    case 'means':
      return [{ code, kind, number, title, flow }]
    case 'note':
      return [{ code, kind, title, flow }]
    case 'credits': {
      const names = (read.credits.get(block.id) ?? []).map(({ name, part }) =>
        part === '' ? name : `${name}, ${part}`,
      )
      return [
        { code, kind, title: title.length > 0 ? title : [{ text: say('credits') }], flow, names },
      ]
    }
    case 'bibliography': {
      const sources = bibliographyOf(read.composition, resolved)
      const entries = sources.map(
        ({ reference, citation }): Runs => [
          ...citation.entry.flatMap(({ text, isTitle }) =>
            isTitle ? [{ text, emphasis: true as const }] : linked(text),
          ),
          ...(citation.address && !saysAddress(citation)
            ? [{ text: ` ${citation.address}`, href: citation.address }]
            : []),
          ...(read.since?.has(reference)
            ? [{ text: ` ${saidSince(read.since.get(reference), say, 'source')}` }]
            : []),
        ],
      )
      return entries.length === 0 ? [] : [{ code, kind, title: say('bibliography'), entries }]
    }
  }
}

/** Whether an entry tells its address by itself. */
function saysAddress({ entry, address }: Citation): boolean {
  return entry.some(({ text }) => typeof address === 'string' && text.includes(address))
}

/** Addresses of the web lead where they say; what ends the sentence after one is not part of it. */
function linked(text: string): Runs {
  return text
    .split(/(https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]])/)
    .flatMap((piece): Run[] =>
      piece === ''
        ? []
        : [/^https?:\/\//.test(piece) ? { text: piece, href: piece } : { text: piece }],
    )
}

type Said = Pick<Extract<PrintedBlock, { kind: 'quotation' }>, 'flow' | 'attribution' | 'isVoice'>

function quotationOf(
  { code, parsed }: ComposedBlock,
  { resolved }: ReadDocument,
  said: Said,
): PrintedBlock {
  const [only] = parsed.flow
  const [first, ...others] = only?.kind === 'paragraph' ? only.children : []
  const quotation =
    first?.kind === 'reference' && others.length === 0
      ? resolved.get(first.reference)?.quotation
      : null
  return { code, kind: 'quotation', ...(quotation ? spoken(quotation) : said) }
}

function spoken(quotation: Quotation): Said {
  const { attribution } = quotation
  return {
    flow: [{ kind: 'paragraph', runs: [{ text: quotedWords(quotation) }] }],
    attribution: attribution === null ? [] : [{ text: sentence(attribution) }],
    isVoice: true,
  }
}

function toldOf(found: Resolved | undefined): readonly ToldFigure[] {
  if (!found?.figure) return []
  return [
    {
      short: sentence(found.figure.short),
      source: `${found.label}. ${sentence(found.figure.phrase)}.`,
    },
  ]
}

function figureOf(
  { code, options }: ComposedBlock,
  { resolved, language }: ReadDocument,
  flow: readonly PrintedFlow[],
): PrintedBlock {
  const found = resolved.get(options.reference)
  const figure = found?.figure
  if (!found || !figure) {
    return {
      code,
      kind: 'flow',
      flow: [{ kind: 'paragraph', runs: [{ text: textWords.in(language)('gone') }] }],
    }
  }
  const values = figure.series.flatMap(({ value }) => value ?? [])
  if (options.shown === 'sentence' || values.length < 2) {
    return { code, kind: 'figures', title: [], told: toldOf(found) }
  }
  const most = Math.max(...values, 1)
  return {
    code,
    kind: 'chart',
    title: found.label,
    source: `${sentence(figure.phrase)}.`,
    series: figure.series.map(({ label, value, short }) => ({
      label,
      short,
      share: (value ?? 0) / most,
    })),
    flow,
  }
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
