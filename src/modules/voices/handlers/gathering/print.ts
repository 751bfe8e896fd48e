import { attachment } from '../../../../platform/files/attachment.ts'
import { notFound, unavailablePage } from '../../../../platform/http/error-pages.tsx'
import type { SiteApp, SiteContext } from '../../../../platform/http/request.ts'
import { log } from '../../../../platform/log.ts'
import type { PdfResult } from '../../../../platform/pdf/compile-pdf.ts'
import { inLanguage, type Language } from '../../../../platform/words/language.ts'
import { voicesPaths } from '../../paths.ts'
import { posterPdf } from '../../print/poster.ts'
import type { PrintedCollection } from '../../print/print-data.ts'
import { mostSlips, slipsPdf } from '../../print/slips.ts'
import type { AskedPrompt, Collection } from '../../queries/collections.ts'
import { leadingOn } from '../../rules/leading-on.ts'
import { drawCode } from '../../rules/withdrawal-code.ts'
import { readOne, resourceOf } from './collections.tsx'

/** Ten sheets: a workshop. */
const usualSlips = 20

/** What a collection gives to print, for who gathers. Made when one asks, kept nowhere. */
export function printRoutes(app: SiteApp): void {
  app.get(voicesPaths.poster(':collecte'), async (c) => {
    const read = await readPrinted(c)
    if (!read) return notFound(c)
    const { printed, language, slug } = read
    const result = await posterPdf({ ...printed, hasSlips: true }, language, asked(c))
    return answer(c, result, `affiche-${slug}`)
  })

  app.get(voicesPaths.slips(':collecte'), async (c) => {
    const many = Number(c.req.query('feuillets') ?? usualSlips)
    const isMany = Number.isInteger(many) && many >= 1 && many <= mostSlips
    const read = isMany ? await readPrinted(c) : null
    if (!read) return notFound(c)
    const { printed, language, slug } = read
    const codes = Array.from({ length: many }, drawCode)
    const typingAddress = c.var.origin + voicesPaths.slipTyping(slug)
    const result = await slipsPdf({ ...printed, codes, typingAddress }, language, asked(c))
    return answer(c, result, `feuillets-${slug}`)
  })
}

const asked = (c: SiteContext) => ({ signal: c.req.raw.signal })

async function readPrinted(c: SiteContext) {
  const read = await readOne(c, async (tx, collection) => ({
    collection,
    place: await resourceOf(tx, collection),
  }))
  if (!read || read.collection.closed_week !== null) return null
  const slug = c.req.query('phrase')
  const { prompts } = read.collection
  const prompt = slug === undefined ? prompts[0] : prompts.find((one) => one.slug === slug)
  if (!prompt) return null
  // A sentence that has no English is printed in French, and so is all that stands around it.
  const language: Language = prompt.beginning_en === '' ? 'fr' : c.var.language
  const printed = printedOf(c, { ...read, prompt, language })
  return { printed, language, slug: read.collection.slug }
}

type Printed = {
  readonly collection: Collection
  readonly place: string | null
  readonly prompt: AskedPrompt
  readonly language: Language
}

function printedOf(
  c: SiteContext,
  { collection, place, prompt, language }: Printed,
): PrintedCollection {
  const { federation, origin } = c.var
  const address = (path: string) => origin + inLanguage(path, language)
  const isEnglish = language === 'en'
  const lines = (prompt.is_hard && federation.crisisLines?.lines) || []
  return {
    federation,
    place,
    opening: leadingOn(isEnglish ? prompt.beginning_en : prompt.beginning),
    purpose: isEnglish && prompt.purpose_en !== '' ? prompt.purpose_en : prompt.purpose,
    address: address(voicesPaths.collection(collection.slug)),
    withdrawalAddress: address(voicesPaths.withdrawal),
    crisisLines: lines.map(({ label, shown }) => ({ label: label[language], shown })),
  }
}

function answer(c: SiteContext, result: PdfResult, name: string): Response | Promise<Response> {
  if (result.outcome === 'compiled') {
    return attachment(c, { body: result.pdf, name, format: 'pdf' })
  }
  if (result.outcome === 'refused') log.error({ at: name, problems: result.problems })
  return unavailablePage(c)
}
