import { stripDrawing } from '../../../platform/pdf/cloth-drawing.ts'
import { compilePdf, type PdfLimits, type PdfResult } from '../../../platform/pdf/compile-pdf.ts'
import type { Json } from '../../../platform/pdf/printable.ts'
import type { PrintedBlock, Runs } from '../files/printed.ts'
import type { WrittenDocument } from '../files/write-html.ts'
import { textWords } from '../words/text.ts'

type PdfDocument = WrittenDocument & {
  /** Across each page. */
  readonly mark: string
  /** What its cover is drawn from: the same address, the same cloth. */
  readonly slug: string
}

/** A document as a PDF/UA-1: cover, contents, notes, the origin of every figure. The same document, the same bytes. */
export function documentPdf(document: PdfDocument, limits?: PdfLimits): Promise<PdfResult> {
  const { title, language, status, warning, federation, mark, slug, printed } = document
  const say = textWords.in(language)
  const blocks = levelled(printed.blocks)
  return compilePdf(
    'modules/demands/print/document',
    {
      title,
      language,
      status,
      warning,
      federation,
      mark,
      cloth: stripDrawing({
        seed: slug,
        fabrics: [
          'chevron-bloodroot',
          'twill-goldenrod',
          'gingham-clover',
          'basket-linen',
          'twill-blueberry',
          'chevron-bloodroot',
        ],
        width: 340,
        height: 124,
      }),
      hasContents: blocks.some(({ kind }) => kind === 'heading' || kind === 'demand'),
      blocks: blocks.map(plain),
      notes: printed.notes.map(plainRuns),
      figures: printed.origins.map(({ runs }) => ({ runs: plainRuns(runs) })),
      words: {
        contents: say('contents'),
        figures: say('figures'),
        year: say('year'),
        value: say('value'),
      },
    },
    limits,
  )
}

type Levelled = PrintedBlock & { readonly level: 2 | 3 }

/** PDF/UA skips no level: what stands before the first title of level 2 has that level. An empty title is none. */
function levelled(blocks: readonly PrintedBlock[]): readonly Levelled[] {
  let isUnderTwo = false
  return blocks.flatMap((block): Levelled[] => {
    if (block.kind === 'heading' && !says(block.runs)) return []
    const wanted = block.kind === 'heading' ? block.level : block.kind === 'demand' ? 2 : 3
    const level = isUnderTwo ? wanted : 2
    const isTitle =
      block.kind === 'heading' ||
      block.kind === 'demand' ||
      block.kind === 'means' ||
      block.kind === 'credits' ||
      block.kind === 'bibliography' ||
      (block.kind === 'figures' && block.title.length > 0)
    if (isTitle && (level === 2 || block.kind === 'credits' || block.kind === 'bibliography')) {
      isUnderTwo = true
    }
    return [{ ...block, level }]
  })
}

function says(runs: Runs): boolean {
  return runs.some(({ text }) => text.trim() !== '')
}

/** As JSON holds it: what is undefined is left out. */
function plain(block: Levelled): Json {
  return JSON.parse(JSON.stringify(block))
}

function plainRuns(runs: Runs): Json {
  return JSON.parse(JSON.stringify(runs))
}
