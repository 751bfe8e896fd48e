import type { Written } from '../queries/blocks.ts'
import { type BlockKind, type BlockOptions, blockOptions } from '../tables.ts'
import { readReference, writtenReference } from './text/references.ts'

/** Which fields a kind of block has. */
export const hasTitle: ReadonlySet<BlockKind> = new Set([
  'quotation',
  'key-figures',
  'demand',
  'means',
  'note',
  'credits',
])
export const hasText: ReadonlySet<BlockKind> = new Set([
  'heading',
  'paragraph',
  'list',
  'quotation',
  'pull-quote',
  'figure',
  'key-figures',
  'demand',
  'means',
  'note',
  'credits',
])

/** What was typed in the fields of a block; those its kind has not are left at what they are by default. */
export type TypedBlock = {
  readonly title: string
  readonly text: string
  readonly level: '' | '2' | '3'
  readonly reference: string
  readonly shown: '' | 'sentence' | 'chart'
  readonly count: number | null
}

/** What a block of this kind says, of what was typed. */
export function contentOf(kind: BlockKind, typed: TypedBlock): Written {
  const none = blockOptions.parse({})
  const options: BlockOptions = {
    level: kind === 'heading' && typed.level === '3' ? 3 : none.level,
    reference: referenceIn(kind, typed.reference),
    shown: kind === 'figure' && typed.shown === 'chart' ? 'chart' : none.shown,
    count: kind === 'voices-wall' ? (typed.count ?? none.count) : none.count,
  }
  return {
    title: hasTitle.has(kind) ? typed.title : '',
    text: hasText.has(kind) ? typed.text : '',
    options,
  }
}

/** `[[figure:…]]`, or the same without its brackets, as people copy it. */
function referenceIn(kind: BlockKind, typed: string): string {
  const wanted = { figure: 'figure:', 'voices-wall': 'prompt:' }
  const prefix = kind === 'figure' || kind === 'voices-wall' ? wanted[kind] : null
  const bare = typed.replace(/^\[\[|\]\]$/g, '').trim()
  return prefix !== null && bare.startsWith(prefix) ? bare : ''
}

/** The same block with one more thing cited: chosen where its kind rests on one, else at the end of its text. */
export function withReference(kind: BlockKind, written: Written, reference: string): Written {
  if (kind === 'figure' || kind === 'voices-wall') {
    const chosen = referenceIn(kind, reference)
    return chosen === ''
      ? written
      : { ...written, options: { ...written.options, reference: chosen } }
  }
  const gap = written.text === '' ? '' : kind === 'key-figures' ? '\n\n' : ' '
  return { ...written, text: `${written.text}${gap}[[${reference}]]` }
}

/** The same block with a reference written as another: everywhere it stands, its page numbers kept. */
export function withRenewal(written: Written, { from, to }: Renewal): Written {
  const renewed = (text: string) =>
    text.replace(/\[\[([^[\]\n]{3,340})\]\]/g, (whole, inside: string) => {
      const read = readReference(inside)
      return read?.reference === from ? writtenReference(to, read.locator) : whole
    })
  const { title, text, options } = written
  const reference = options.reference === from ? to : options.reference
  return { title: renewed(title), text: renewed(text), options: { ...options, reference } }
}

export type Renewal = { readonly from: string; readonly to: string }
