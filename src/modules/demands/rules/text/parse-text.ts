import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { keepLatest } from '../../../../platform/keep-latest.ts'
import { bounded, restored } from './bounded.ts'
import { splitReferences } from './references.ts'
import { standingIn } from './sentence-within.ts'
import type { Flow, Inline, Text } from './text.ts'

type Root = ReturnType<typeof fromMarkdown>
type Node = Root['children'][number]

/** Constructs of Markdown that are text here. What they would have drawn is shown as it was typed. */
const refused = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
]

/** Past this depth lists and emphasis are read no further: nobody writes so. */
const deepest = 12

/** What was read lately: pages read the same blocks over and over, and to read one takes longer than to draw it. */
const readLately = new Map<string, Text>()
/** Of some fifty documents; about ten megabytes. */
const mostRead = 3000

/**
 * Reads the restricted Markdown of a block: emphasis, strong, links, lists, notes, and references (`[[figure:…]]`). Never
 * throws; HTML, headings, code and images are text, and links lead to the web, to a mailbox or within the site.
 */
export function parseText(markdown: string): Text {
  const known = readLately.get(markdown)
  if (known) return known
  const text = readText(markdown)
  keepLatest(readLately, [markdown, text], mostRead)
  return text
}

function readText(markdown: string): Text {
  const root = fromMarkdown(bounded(markdown), {
    extensions: [gfmFootnote(), { disable: { null: refused } }],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })
  const defined = new Map<string, readonly Inline[]>()
  for (const node of root.children) {
    if (node.type !== 'footnoteDefinition') continue
    const said = node.children.flatMap((child) =>
      child.type === 'paragraph' ? inlineOf(child.children, 0) : [],
    )
    if (!defined.has(node.identifier)) defined.set(node.identifier, said)
  }
  const flow = flowOf(root.children, 0)
  const notes = new Map<string, readonly Inline[]>()
  for (const key of callsIn(flow)) {
    const note = defined.get(key)
    if (note && !notes.has(key)) notes.set(key, note)
  }
  return { flow, notes }
}

/** A single line: its paragraphs joined. For names and attributions. */
export function parseLine(markdown: string): readonly Inline[] {
  return parseText(markdown).flow.flatMap((one) => (one.kind === 'paragraph' ? one.children : []))
}

function flowOf(nodes: readonly Node[], depth: number): readonly Flow[] {
  return nodes.flatMap((node): Flow[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', children: inlineOf(node.children, 0) }]
      case 'list':
        if (depth >= deepest) return []
        return [
          {
            kind: 'list',
            isOrdered: node.ordered ?? false,
            start: node.start ?? 1,
            items: node.children.map((item) => flowOf(item.children, depth + 1)),
          },
        ]
      default:
        return []
    }
  })
}

function inlineOf(nodes: readonly Node[], depth: number): readonly Inline[] {
  const inline: Inline[] = []
  // A reference may be cut in several texts, around what was an escape.
  let text = ''
  const endText = () => {
    inline.push(...splitReferences(text))
    text = ''
  }
  for (const node of nodes) {
    if (node.type === 'text') {
      text += restored(node.value).replace(/\n/g, ' ')
      continue
    }
    endText()
    if (node.type === 'break') inline.push({ kind: 'break' })
    else if (node.type === 'footnoteReference') inline.push({ kind: 'note', key: node.identifier })
    else if (node.type === 'emphasis' || node.type === 'strong') {
      const children = depth < deepest ? inlineOf(node.children, depth + 1) : []
      inline.push({ kind: node.type, children })
    } else if (node.type === 'link') {
      const children = inlineOf(node.children, depth + 1)
      const href = restored(node.url)
      if (leadsSomewhere(href)) inline.push({ kind: 'link', href, children })
      else inline.push(...children)
    }
  }
  endText()
  return standingIn(inline)
}

/** Only what a reader may follow without harm: no `javascript:`, no `data:`. */
function leadsSomewhere(url: string): boolean {
  return /^(?:https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|\/(?![/\\])[^\s\\]*|#[\w-]+)$/i.test(url)
}

function callsIn(flow: readonly Flow[]): readonly string[] {
  return flow.flatMap((one) =>
    one.kind === 'list' ? one.items.flatMap(callsIn) : callsInLine(one.children),
  )
}

function callsInLine(inline: readonly Inline[]): readonly string[] {
  return inline.flatMap((one) =>
    one.kind === 'note' ? [one.key] : 'children' in one ? callsInLine(one.children) : [],
  )
}
