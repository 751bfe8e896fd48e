import type { FootnoteDefinition, Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { mostBlocks } from '../rules/most-blocks.ts'
import { type BlockKind, type BlockOptions, blockOptions } from '../tables.ts'
import type { ProposedBlock, ReadFileResult } from './proposed-block.ts'

type Left = Extract<ReadFileResult, { outcome: 'read' }>['left'][number]

const tooDeep = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){100}/m

/** Where a piece ends: a blank line. Ten for a block, a list of many pieces is still one. */
const mostPieces = 10 * mostBlocks

/** The blocks that a Markdown text proposes: headings, paragraphs, lists, quotations, demands and means by their numbers, notes. */
export function readMarkdown(markdown: string): ReadFileResult {
  // Hundreds of quotations or lists, one within the other: nobody wrote it to be read, and it takes minutes.
  if (tooDeep.test(markdown)) return { outcome: 'refused', because: 'broken' }
  // Hundreds of thousands of paragraphs take longer to read than to count.
  if (markdown.split(/\n[ \t]*\n\s*/, mostPieces + 1).length > mostPieces) {
    return { outcome: 'refused', because: 'too-many' }
  }
  try {
    const root = fromMarkdown(markdown, {
      extensions: [gfmFootnote(), gfmTable()],
      mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
    })
    return blocksOf(root.children)
  } catch (error) {
    // Thousands of quotations, one within the other: nobody wrote it to be read.
    if (error instanceof RangeError) return { outcome: 'refused', because: 'broken' }
    throw error
  }
}

/** The same of a tree, wherever it came from. */
export function blocksOf(
  nodes: readonly RootContent[],
  leftBefore: readonly Left[] = [],
): ReadFileResult {
  const notes = new Map<string, FootnoteDefinition>()
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) {
      notes.set(node.identifier, node)
    }
  }
  const left = new Set<Left>(leftBefore)
  const blocks: ProposedBlock[] = []
  const put = (kind: BlockKind, given: { title?: string; text?: string; level?: 2 | 3 }) => {
    const { title = '', text = '', level = 2 } = given
    if (title.length > 300 || text.length > 20_000) left.add('cut')
    const options: BlockOptions = { ...blockOptions.parse({}), level }
    blocks.push({ kind, title: title.slice(0, 300), text: text.slice(0, 20_000), options })
  }
  const top = topLevel(nodes)
  // A means takes the paragraphs under it; anything else closes it.
  let means: ProposedBlock | null = null
  for (const node of nodes) {
    const [proposed] = proposedOf(node, { notes, left, top })
    if (!proposed) continue
    if (means && proposed.kind === 'paragraph' && means.text === '') {
      means.text = proposed.text
      continue
    }
    put(proposed.kind, proposed)
    const last = blocks.at(-1)
    means = last && (last.kind === 'means' || last.kind === 'demand') ? last : null
  }
  if (blocks.length === 0) return { outcome: 'refused', because: 'empty' }
  if (blocks.length > mostBlocks) return { outcome: 'refused', because: 'too-many' }
  return { outcome: 'read', blocks, left: [...left] }
}

type Proposed = { kind: BlockKind; title?: string; text: string; level?: 2 | 3 }
type Notes = ReadonlyMap<string, FootnoteDefinition>

/** Depth of its first sections: under a title that is alone in its rank, those below it. */
function topLevel(nodes: readonly RootContent[]): number {
  const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
  const highest = Math.min(...depths)
  const isTitle = depths[0] === highest && depths.filter((depth) => depth === highest).length === 1
  const below = depths.filter((depth) => depth > highest)
  return isTitle && below.length > 0 ? Math.min(...below) : highest
}

type Reading = { readonly notes: Notes; readonly left: Set<Left>; readonly top: number }

function proposedOf(node: RootContent, { notes, left, top }: Reading): readonly Proposed[] {
  switch (node.type) {
    case 'heading': {
      // « 1. » begins a list in Markdown: written in a title, its point is escaped.
      const text = written(node.children, notes, left).replace(/^([^\\]{0,20})\\(?=[.)])/, '$1')
      const [, means] = /^(?:moyen\s+)?\d+\.\d+\s*[.:)–—-]?\s*(.+)/iu.exec(text) ?? []
      if (means !== undefined) return [{ kind: 'means', title: means, text: '' }]
      const [, demand] = /^(?:revendication\s+|demand\s+)?\d+\s*[.:)–—-]\s*(.+)/iu.exec(text) ?? []
      if (demand !== undefined) return [{ kind: 'demand', title: demand, text: '' }]
      return text === '' ? [] : [{ kind: 'heading', text, level: node.depth <= top ? 2 : 3 }]
    }
    case 'paragraph': {
      const text = written(node.children, notes, left)
      return text === '' ? [] : [{ kind: 'paragraph', text }]
    }
    case 'list':
      return [{ kind: 'list', text: serialised([simpler(node, left)], notes) }]
    case 'blockquote':
      return [
        {
          kind: 'quotation',
          text: serialised(
            node.children.map((one) => simpler(one, left)),
            notes,
          ),
        },
      ]
    case 'code':
    case 'html':
      return node.value.trim() === '' ? [] : [{ kind: 'paragraph', text: asText(node.value) }]
    case 'table':
      left.add('tables')
      return []
    default:
      return []
  }
}

function written(children: readonly PhrasingContent[], notes: Notes, left: Set<Left>): string {
  return serialised([simpler({ type: 'paragraph', children: [...children] }, left)], notes)
}

/** Markdown of these nodes, and of the notes they call. */
function serialised(nodes: readonly RootContent[], notes: Notes): string {
  const called = new Set(callsIn(nodes))
  const defined = [...notes.values()].filter(({ identifier }) => called.has(identifier))
  const root: Nodes = { type: 'root', children: [...nodes, ...defined] }
  const markdown = toMarkdown(root, { bullet: '-', extensions: [gfmFootnoteToMarkdown()] })
  // A reference of ours, which Markdown would have escaped.
  return markdown
    .trim()
    .replace(
      /\\\[\\?\[([a-z][a-z-]*:[^[\]]{1,330}?)\\?\]\\?\]/g,
      (_, inside: string) => `[[${inside.replace(/\\/g, '')}]]`,
    )
}

function callsIn(nodes: readonly Nodes[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] =>
    node.type === 'footnoteReference'
      ? [node.identifier]
      : 'children' in node
        ? callsIn(node.children)
        : [],
  )
}

/** Without what a block does not hold: pictures become their text, code and HTML are text, titles in lists are paragraphs. */
function simpler<N extends RootContent>(node: N, left: Set<Left>): RootContent {
  const given: RootContent = node
  switch (given.type) {
    case 'image':
      left.add('pictures')
      return { type: 'text', value: given.alt ?? '' }
    case 'inlineCode':
    case 'html':
    case 'code':
      return { type: 'text', value: given.value }
    case 'heading':
      return { type: 'paragraph', children: phrasing(given.children, left) }
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'link':
      return { ...given, children: phrasing(given.children, left) }
    case 'list':
      return {
        ...given,
        spread: false,
        children: given.children.map((item) => ({
          ...item,
          spread: false,
          children: item.children.flatMap((one) => {
            if (one.type === 'table') left.add('tables')
            const simple = simpler(one, left)
            return simple.type === 'paragraph' || simple.type === 'list' ? [simple] : []
          }),
        })),
      }
    default:
      return given
  }
}

function phrasing(children: readonly PhrasingContent[], left: Set<Left>): PhrasingContent[] {
  return children.flatMap((child) => {
    // What it refers to is defined elsewhere, and not a block of the text: its words stay.
    if (child.type === 'linkReference') return phrasing(child.children, left)
    const simple = simpler(child, left)
    return isPhrasing(simple) ? [simple] : []
  })
}

function isPhrasing(node: RootContent): node is PhrasingContent {
  return ['text', 'emphasis', 'strong', 'link', 'break', 'footnoteReference'].includes(node.type)
}

function asText(value: string): string {
  return toMarkdown({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  }).trim()
}
