import { stripDrawing } from '../../../platform/pdf/cloth-drawing.ts'
import { compilePdf, type PdfLimits, type PdfResult } from '../../../platform/pdf/compile-pdf.ts'
import { formatsOf } from '../../../platform/words/format.ts'
import type { Language } from '../../../platform/words/language.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { sayerOf } from '../files/said-amendment.ts'
import { type Amendment, stalenessOf, wholeOf } from '../rules/amendments/amendment.ts'
import { changesOf } from '../rules/amendments/changes.ts'
import { isRecommended, type ShownGroup } from '../rules/amendments/shown-groups.ts'
import { amendmentsWords } from '../words/amendments.ts'

export type PrintedBooklet = {
  readonly title: string
  readonly slug: string
  /** Of the document, which the booklet speaks. */
  readonly language: Language
  readonly timeZone: string
  readonly federation: string
  /** « Version 1 du texte, ouverte… » */
  readonly opening: string
  readonly warning: string
  /** Across each page. */
  readonly mark: string
  readonly groups: readonly ShownGroup[]
  readonly names: ReadonlyMap<string, string>
}

/** The booklet of amendments as a PDF/UA-1, in the order of the text. The same booklet, the same bytes. */
export function bookletPdf(booklet: PrintedBooklet, limits?: PdfLimits): Promise<PdfResult> {
  const { title, slug, language, federation, opening, warning, mark, groups } = booklet
  const say = amendmentsWords.in(language)
  const sayer = sayerOf(language)
  const count = groups.reduce((sum, { amendments }) => sum + amendments.length, 0)
  return compilePdf(
    'modules/demands/print/booklet',
    {
      title: say('bookletOf', { title }),
      heading: say('bookletTitle'),
      lead: say('bookletLead', { count, title, recommended: isRecommended(groups) ? 'yes' : 'no' }),
      language,
      federation,
      opening,
      warning,
      mark,
      note: say('recommendation.note'),
      cloth: stripDrawing({
        seed: slug,
        fabrics: ['chevron-bloodroot', 'twill-goldenrod', 'basket-linen', 'chevron-bloodroot'],
        width: 340,
        height: 40,
      }),
      groups: groups.map(({ block, rivals, amendments }) => ({
        name: sayer.block(block),
        rivals: rivals > 1 ? say('rivals', { count: rivals }) : '',
        amendments: amendments.map((amendment) => printed(amendment, booklet)),
      })),
      words: {
        why: say('why'),
        keep: say('recommendation.words'),
      },
    },
    limits,
  )
}

function printed(amendment: Amendment, { language, names, timeZone }: PrintedBooklet) {
  const say = amendmentsWords.in(language)
  const formats = formatsOf(language)
  const { number, memberId, proposedAt, wording, recommendation, supporters, state } = amendment
  const supporting = supporters.flatMap((id) => names.get(id) ?? [])
  return {
    name: say('one', { number }),
    by: say('by', {
      member: names.get(memberId) ?? '',
      date: formats.day(todayIn(timeZone, proposedAt)),
    }),
    state: [
      say(`state.${state}`),
      ...(stalenessOf(amendment) === null ? [] : [say('review.tag')]),
    ].join('. '),
    gesture: sayerOf(language).gesture(amendment),
    changes: changesOf(amendment).map(({ kind, text }) => ({ kind, text })),
    reason: wording.reason,
    supports: supporting.length === 0 ? '' : say('supported', { names: formats.list(supporting) }),
    recommendation: recommendation ? say(`recommendation.${recommendation.recommendation}`) : '',
    recommendationReason: recommendation?.reason ?? '',
    recommendationText: recommendation ? wholeOf(recommendation) : '',
  }
}
