import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Printed, PrintedBlock, PrintedFlow, Run, Runs } from './printed.ts'

/** A document as Markdown (CommonMark, with notes), as its reader has it: nothing in it asks to be resolved. */
export function writeMarkdown({
  title,
  printed,
}: {
  readonly title: string
  readonly printed: Printed
}): string {
  const { blocks, notes, origins, originsTitle } = printed
  const children: RootContent[] = [
    heading(1, [{ text: title }]),
    ...blocks.flatMap(blockNodes),
    ...(origins.length === 0
      ? []
      : [heading(2, [{ text: originsTitle }]), bullets(origins.map(({ runs }) => runs))]),
    ...notes.map(
      (runs, at): RootContent => ({
        type: 'footnoteDefinition',
        identifier: String(at + 1),
        children: [paragraph(runs)],
      }),
    ),
  ]
  const root: Nodes = { type: 'root', children }
  return toMarkdown(root, { bullet: '-', extensions: [gfmFootnoteToMarkdown()] })
}

function blockNodes(block: PrintedBlock): readonly RootContent[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.runs)]
    case 'flow':
      return flowNodes(block.flow)
    case 'pull-quote':
    case 'quotation': {
      const said = block.kind === 'quotation' ? block.attribution : []
      const attribution = said.length === 0 ? [] : [paragraph([{ text: '— ' }, ...said])]
      return [{ type: 'blockquote', children: [...flowNodes(block.flow), ...attribution] }]
    }
    case 'figures':
      return [
        ...(block.title.length === 0 ? [] : [heading(3, block.title)]),
        bullets(
          block.told.map(({ short, source }) => [
            { text: short, strong: true },
            { text: `. ${source}` },
          ]),
        ),
      ]
    case 'chart':
      return [
        paragraph([{ text: block.title, strong: true }, { text: `. ${block.source}` }]),
        bullets(block.series.map(({ label, short }) => [{ text: `${label} : ${short}` }])),
        ...flowNodes(block.flow),
      ]
    case 'demand':
      return [heading(2, [...numbered(`${block.number}.`, block.title)]), ...flowNodes(block.flow)]
    case 'means':
      return [heading(3, [...numbered(block.number, block.title)]), ...flowNodes(block.flow)]
    case 'note':
      return [
        ...(block.title.length === 0
          ? []
          : [paragraph(block.title.map((run) => ({ ...run, strong: true as const })))]),
        ...flowNodes(block.flow),
      ]
    case 'credits':
      return [
        heading(2, block.title),
        ...flowNodes(block.flow),
        ...(block.names.length === 0 ? [] : [bullets(block.names.map((text) => [{ text }]))]),
      ]
    case 'bibliography':
      return [heading(2, [{ text: block.title }]), bullets(block.entries)]
  }
}

/** A number alone ends without a space, which Markdown would write as a sign. */
function numbered(number: string, title: readonly Run[]): readonly Run[] {
  return title.length === 0 ? [{ text: number }] : [{ text: `${number} ` }, ...title]
}

function flowNodes(flow: readonly PrintedFlow[]) {
  return flow.map(
    (one): Extract<RootContent, { type: 'paragraph' | 'list' }> =>
      one.kind === 'paragraph' ? paragraph(one.runs) : list(one),
  )
}

function list({
  isOrdered,
  start,
  items,
}: Extract<PrintedFlow, { kind: 'list' }>): Extract<RootContent, { type: 'list' }> {
  return {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered ? start : null,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: [...flowNodes(item)],
    })),
  }
}

function bullets(lines: readonly Runs[]) {
  const items = lines.map((runs): PrintedFlow[] => [{ kind: 'paragraph', runs }])
  return list({ kind: 'list', isOrdered: false, start: 1, items })
}

function heading(depth: 1 | 2 | 3, runs: Runs): RootContent {
  return { type: 'heading', depth, children: phrasing(runs) }
}

function paragraph(runs: Runs): Extract<RootContent, { type: 'paragraph' }> {
  return { type: 'paragraph', children: phrasing(runs) }
}

function phrasing(runs: Runs): PhrasingContent[] {
  return runs.map((run: Run): PhrasingContent => {
    if (run.isBreak) return { type: 'break' }
    if (run.note !== undefined) return { type: 'footnoteReference', identifier: String(run.note) }
    let node: PhrasingContent = { type: 'text', value: run.text }
    if (run.emphasis) node = { type: 'emphasis', children: [node] }
    if (run.strong) node = { type: 'strong', children: [node] }
    return run.href === undefined ? node : { type: 'link', url: run.href, children: [node] }
  })
}
