import { stripDrawing } from '../../../platform/pdf/cloth-drawing.ts'
import { compilePdf, type PdfLimits, type PdfResult } from '../../../platform/pdf/compile-pdf.ts'
import type { Json } from '../../../platform/pdf/printable.ts'
import { qrModules } from '../../../platform/pdf/qr-modules.ts'
import type { PrintedBlock, Runs } from '../files/printed.ts'
import type { WrittenDocument } from '../files/write-html.ts'
import { textWords } from '../words/text.ts'

type PdfDocument = WrittenDocument & {
  /** Across each page. */
  readonly mark: string
  /** What its cover is drawn from: the same address, the same cloth. */
  readonly slug: string
  /** Where a published version is read: its cover leads there. */
  readonly online?: string
}

/** A document as a PDF/UA-1: cover, contents, notes, the origin of every figure. The same document, the same bytes. */
export function documentPdf(document: PdfDocument, limits?: PdfLimits): Promise<PdfResult> {
  const { title, language, status, warning, foot, federation, mark, slug, printed, online } =
    document
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
      foot: foot ?? warning,
      mark,
      online: online === undefined ? null : { qr: qrModules(online), alt: say('qr') },
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
      blocks: walled(blocks).map(plain),
      notes: printed.notes.map(plainRuns),
      figures: printed.origins.map(({ runs }) => ({ runs: plainRuns(runs) })),
      words: {
        contents: say('contents'),
        figures: say('figures'),
        year: say('year'),
        value: say('value'),
        living: say('living'),
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

type Voice = Extract<Levelled, { kind: 'quotation' }>
type Wall = { readonly kind: 'wall'; readonly voices: readonly Voice[] }

/** The voices of one wall together: they are drawn side by side. */
function walled(blocks: readonly Levelled[]): readonly (Levelled | Wall)[] {
  const drawn: (Levelled | Wall)[] = []
  let wall: { readonly code: string; readonly voices: Voice[] } | null = null
  for (const block of blocks) {
    const isVoice = block.kind === 'quotation' && block.isVoice
    if (isVoice && wall?.code === block.code) {
      wall.voices.push(block)
      continue
    }
    wall = isVoice ? { code: block.code, voices: [block] } : null
    drawn.push(wall ? { kind: 'wall', voices: wall.voices } : block)
  }
  return drawn.map((one) => (one.kind === 'wall' && one.voices.length === 1 ? only(one) : one))
}

function only(wall: Wall): Levelled | Wall {
  return wall.voices[0] ?? wall
}

function says(runs: Runs): boolean {
  return runs.some(({ text }) => text.trim() !== '')
}

/** As JSON holds it: what is undefined is left out. */
function plain(block: Levelled | Wall): Json {
  return JSON.parse(JSON.stringify(block))
}

function plainRuns(runs: Runs): Json {
  return JSON.parse(JSON.stringify(runs))
}
