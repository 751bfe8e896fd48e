import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { xmlText } from '../../../platform/files/xml-text.ts'
import type { PrintedBlock, PrintedFlow, Runs } from './printed.ts'
import type { WrittenDocument } from './write-html.ts'

const bulletList = 'puces'
const numberedList = 'numeros'
const deepest = 5

/**
 * A document for a word processor: styles of headings, numbered and plain lists, real footnotes. Heavy: for a thread.
 */
export async function writeDocx(document: WrittenDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { language, printed } = document
  const [title, status, warning, federation] = [
    xmlText(document.title),
    xmlText(document.status),
    xmlText(document.warning),
    xmlText(document.federation),
  ]
  const { blocks, notes, origins, originsTitle } = printed
  const file = new Document({
    title,
    creator: federation,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: `${language}-CA` } },
          paragraph: { spacing: { after: 140, line: 300 } },
        },
      },
    },
    numbering: { config: [levels(bulletList), levels(numberedList)] },
    footnotes: Object.fromEntries(
      notes.map((runs, at) => [
        at + 1,
        { children: [new Paragraph({ children: children(runs) })] },
      ]),
    ),
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.END,
                children: [
                  new TextRun({ children: [`${warning} `, PageNumber.CURRENT], size: 18 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ children: [new TextRun({ text: federation })] }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          new Paragraph({ children: [new TextRun({ text: status, italics: true })] }),
          ...blocks.flatMap(blockParagraphs),
          ...(origins.length === 0
            ? []
            : [
                heading(2, [{ text: originsTitle }]),
                ...origins.map(({ runs }) => bullet(runs, bulletList, 0)),
              ]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function levels(reference: string) {
  return {
    reference,
    levels: Array.from({ length: deepest + 1 }, (_, level) => ({
      level,
      format: reference === numberedList ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: reference === numberedList ? `%${level + 1}.` : '•',
      style: { paragraph: { indent: { left: 420 * (level + 1), hanging: 300 } } },
    })),
  }
}

function blockParagraphs(block: PrintedBlock): readonly Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.runs)]
    case 'flow':
      return flowParagraphs(block.flow)
    case 'pull-quote':
    case 'quotation':
      return [
        ...flowParagraphs(block.flow, { indent: { left: 600 } }),
        ...(block.kind === 'quotation' && block.attribution.length > 0
          ? [
              new Paragraph({
                indent: { left: 600 },
                children: children([{ text: '— ' }, ...block.attribution]),
              }),
            ]
          : []),
      ]
    case 'figures':
      return [
        ...(block.title.length === 0 ? [] : [heading(3, block.title)]),
        ...block.told.map(({ short, source }) =>
          bullet([{ text: short, strong: true }, { text: `. ${source}` }], bulletList, 0),
        ),
      ]
    case 'chart':
      return [
        new Paragraph({
          children: children([{ text: block.title, strong: true }, { text: `. ${block.source}` }]),
        }),
        ...block.series.map(({ label, short }) =>
          bullet([{ text: `${label} : ${short}` }], bulletList, 0),
        ),
        ...flowParagraphs(block.flow),
      ]
    case 'demand':
      return [
        heading(2, [{ text: `${block.number}. ` }, ...block.title]),
        ...flowParagraphs(block.flow),
      ]
    case 'means':
      return [
        heading(3, [{ text: `${block.number} ` }, ...block.title]),
        ...flowParagraphs(block.flow),
      ]
    case 'note':
      return [
        ...(block.title.length === 0
          ? []
          : [
              new Paragraph({
                indent: { left: 300 },
                children: children(block.title.map((run) => ({ ...run, strong: true as const }))),
              }),
            ]),
        ...flowParagraphs(block.flow, { indent: { left: 300 } }),
      ]
    case 'credits':
      return [
        heading(2, block.title),
        ...flowParagraphs(block.flow),
        ...block.names.map((text) => bullet([{ text }], bulletList, 0)),
      ]
    case 'bibliography':
      return [
        heading(2, [{ text: block.title }]),
        ...block.entries.map(
          (runs) =>
            new Paragraph({ indent: { left: 420, hanging: 420 }, children: children(runs) }),
        ),
      ]
  }
}

type Indent = { readonly indent?: { readonly left: number } }

function flowParagraphs(
  flow: readonly PrintedFlow[],
  look: Indent = {},
  level = 0,
): readonly Paragraph[] {
  return flow.flatMap((one): readonly Paragraph[] => {
    if (one.kind === 'paragraph') return [new Paragraph({ ...look, children: children(one.runs) })]
    const reference = one.isOrdered ? numberedList : bulletList
    return one.items.flatMap((item) =>
      item.flatMap((part) =>
        part.kind === 'paragraph'
          ? [bullet(part.runs, reference, level)]
          : flowParagraphs([part], look, Math.min(deepest, level + 1)),
      ),
    )
  })
}

function bullet(runs: Runs, reference: string, level: number): Paragraph {
  return new Paragraph({ numbering: { reference, level }, children: children(runs) })
}

function heading(level: 2 | 3, runs: Runs): Paragraph {
  return new Paragraph({
    heading: level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: children(runs),
  })
}

function children(runs: Runs): ParagraphChild[] {
  return runs.map(({ text, strong, emphasis, href, note, isBreak }): ParagraphChild => {
    if (isBreak) return new TextRun({ break: 1 })
    if (note !== undefined) return new FootnoteReferenceRun(note)
    const run = new TextRun({
      text: xmlText(text),
      ...(strong && { bold: true }),
      ...(emphasis && { italics: true }),
      ...(href !== undefined && { style: 'Hyperlink' }),
    })
    return href === undefined
      ? run
      : new ExternalHyperlink({ link: xmlText(href), children: [run] })
  })
}
