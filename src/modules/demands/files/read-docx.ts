import mammoth from 'mammoth'
import type { FootnoteDefinition, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { z } from 'zod'
import { RefusedWorkbook } from '../../../platform/files/workbook/refused-workbook.ts'
import {
  inflate,
  listZipEntries,
  mostInflatedBytes,
  storeZip,
} from '../../../platform/files/workbook/zip.ts'
import type { ReadFileResult } from './proposed-block.ts'
import { blocksOf } from './read-markdown.ts'

type Element = {
  readonly type: string
  readonly children?: readonly Element[] | undefined
  readonly value?: string | undefined
  readonly styleId?: string | null | undefined
  readonly styleName?: string | null | undefined
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null | undefined
  readonly isBold?: boolean | undefined
  readonly isItalic?: boolean | undefined
  readonly href?: string | undefined
  readonly noteType?: string | undefined
  readonly noteId?: string | undefined
  readonly breakType?: string | undefined
}

/** What mammoth makes of a file, as far as it is read here. */
const element: z.ZodType<Element> = z.lazy(() =>
  z.object({
    type: z.string(),
    children: z.array(element).optional(),
    value: z.string().optional(),
    styleId: z.string().nullish(),
    styleName: z.string().nullish(),
    numbering: z.object({ isOrdered: z.boolean(), level: z.coerce.string() }).nullish(),
    isBold: z.boolean().optional(),
    isItalic: z.boolean().optional(),
    href: z.string().optional().catch(undefined),
    noteType: z.string().optional(),
    noteId: z.coerce.string().optional(),
    breakType: z.string().optional(),
  }),
)
const note = z.object({ noteType: z.string(), noteId: z.coerce.string(), body: z.array(element) })
const whole = z.object({
  children: z.array(element),
  notes: z.object({ _notes: z.record(z.string(), note) }),
})

/** The parts of a document that hold what it says. Pictures, macros and whatever else is in the archive are never opened. */
const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|footnotes|endnotes|numbering|styles)\.xml|word\/_rels\/(?:document|footnotes|endnotes)\.xml\.rels)$/

/**
 * The blocks that a DOCX proposes: its headings, lists, footnotes and endnotes kept; tables and pictures left aside, and said. Its
 * parts are weighed while they are inflated. For a thread.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadFileResult> {
  try {
    const { children, notes } = await documentOf(lightened(Buffer.from(bytes)))
    const left = new Set<'pictures' | 'tables'>()
    const body = bodyOf(children, left)
    const defined = Object.values(notes._notes).map(
      (one): FootnoteDefinition => ({
        type: 'footnoteDefinition',
        identifier: keyOf(one),
        children: one.body.flatMap((part) =>
          part.type === 'paragraph' ? [{ type: 'paragraph', children: lineOf(part.children) }] : [],
        ),
      }),
    )
    return blocksOf([...body, ...defined], [...left])
  } catch (error) {
    return { outcome: 'refused', because: refusalOf(error) }
  }
}

function refusalOf(error: unknown): 'encrypted' | 'swells' | 'broken' {
  if (!(error instanceof RefusedWorkbook)) return 'broken'
  return error.because === 'encrypted' || error.because === 'swells' ? error.because : 'broken'
}

function lightened(bytes: Buffer): Buffer {
  const entries = listZipEntries(bytes).filter(({ name }) => parts.test(name))
  let left = mostInflatedBytes
  return storeZip(
    entries.map((entry) => {
      const content = inflate(bytes, entry, left)
      left -= content.length
      return { name: entry.name, content }
    }),
  )
}

async function documentOf(buffer: Buffer): Promise<z.infer<typeof whole>> {
  const seen: unknown[] = []
  await mammoth.convertToHtml(
    { buffer },
    {
      transformDocument: (document) => {
        seen.push(document)
        // What it would make of it is not wanted: nothing is left to convert.
        return { ...document, children: [] }
      },
    },
  )
  return whole.parse(seen[0])
}

function keyOf({ noteType = '', noteId = '' }: Pick<Element, 'noteType' | 'noteId'>): string {
  return `${noteType}-${noteId}`
}

function bodyOf(children: readonly Element[], left: Set<'pictures' | 'tables'>): RootContent[] {
  const body: RootContent[] = []
  let items: { level: number; isOrdered: boolean; line: Paragraph }[] = []
  const endList = () => {
    if (items.length > 0) body.push(listOf(items, 0))
    items = []
  }
  for (const child of children) {
    if (child.type === 'table') left.add('tables')
    if (holdsPicture(child)) left.add('pictures')
    if (child.type !== 'paragraph') continue
    const line: Paragraph = { type: 'paragraph', children: lineOf(child.children) }
    const depth = headingDepth(child)
    if (depth !== null) {
      endList()
      body.push({ type: 'heading', depth, children: line.children })
    } else if (child.numbering) {
      items.push({
        level: Number(child.numbering.level),
        isOrdered: child.numbering.isOrdered,
        line,
      })
    } else if (line.children.length > 0) {
      endList()
      const isQuote = /quote|citation/i.test(`${child.styleId ?? ''} ${child.styleName ?? ''}`)
      body.push(isQuote ? { type: 'blockquote', children: [line] } : line)
    }
  }
  endList()
  return body
}

function holdsPicture(one: Element): boolean {
  return one.type === 'image' || (one.children ?? []).some(holdsPicture)
}

/** « Titre 2 », « Heading 2 », « heading 2 »: 2. « Titre », « Title »: 1. */
function headingDepth({ styleId, styleName }: Element): 1 | 2 | 3 | null {
  const named = `${styleName ?? ''} ${styleId ?? ''}`
  const [, digit] = /(?:heading|titre)\s*([1-6])/i.exec(named) ?? []
  if (digit !== undefined) return digit === '1' ? 1 : digit === '2' ? 2 : 3
  return /^(?:title|titre)\b/i.test(named.trim()) ? 1 : null
}

type Line = { readonly level: number; readonly isOrdered: boolean; readonly line: Paragraph }

/** Paragraphs with levels as lists within lists. */
function listOf(lines: readonly Line[], level: number): Extract<RootContent, { type: 'list' }> {
  const items: ListItem[] = []
  for (let at = 0; at < lines.length; ) {
    const one = lines[at]
    if (!one) break
    if (one.level <= level || items.length === 0) {
      items.push({ type: 'listItem', spread: false, children: [one.line] })
      at += 1
      continue
    }
    const end = lines.findIndex((later, index) => index > at && later.level <= level)
    const inner = lines.slice(at, end < 0 ? lines.length : end)
    items.at(-1)?.children.push(listOf(inner, level + 1))
    at += inner.length
  }
  return { type: 'list', ordered: lines[0]?.isOrdered ?? false, spread: false, children: items }
}

function lineOf(children: readonly Element[] | undefined): PhrasingContent[] {
  return joined(
    (children ?? []).flatMap((child): PhrasingContent[] => {
      switch (child.type) {
        case 'run': {
          const inside = lineOf(child.children)
          if (!inside.some((one) => one.type === 'text' && one.value.trim() !== '')) return inside
          if (child.isBold && child.isItalic) {
            return [{ type: 'strong', children: [{ type: 'emphasis', children: inside }] }]
          }
          if (child.isBold) return [{ type: 'strong', children: inside }]
          return child.isItalic ? [{ type: 'emphasis', children: inside }] : inside
        }
        case 'text':
          return [{ type: 'text', value: child.value ?? '' }]
        case 'tab':
          return [{ type: 'text', value: ' ' }]
        case 'break':
          return child.breakType === 'line' ? [{ type: 'break' }] : []
        case 'hyperlink': {
          const inside = lineOf(child.children)
          return child.href ? [{ type: 'link', url: child.href, children: inside }] : inside
        }
        case 'noteReference':
          return [{ type: 'footnoteReference', identifier: keyOf(child) }]
        default:
          return []
      }
    }),
  )
}

/** A word processor cuts one emphasis into several runs: side by side they are one. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const whole: PhrasingContent[] = []
  for (const node of nodes) {
    const last = whole.at(-1)
    if (last?.type === 'text' && node.type === 'text') last.value += node.value
    else if (
      last &&
      (last.type === 'strong' || last.type === 'emphasis') &&
      node.type === last.type
    ) {
      last.children = joined([...last.children, ...node.children])
    } else whole.push(node)
  }
  return whole
}
