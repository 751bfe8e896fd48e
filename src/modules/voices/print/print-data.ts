import { z } from 'zod'
import { stripDrawing } from '../../../platform/pdf/cloth-drawing.ts'
import type { Language } from '../../../platform/words/language.ts'
import { printWords } from '../words/print.ts'

/** What a poster and slips say of their collection. Addresses are whole (`https://…`). */
export const printedCollection = z.object({
  federation: z.object({
    name: z.string(),
    memberNoun: z.object({
      fr: z.object({ one: z.string(), other: z.string(), gender: z.enum(['f', 'm']) }),
      en: z.object({ one: z.string(), other: z.string() }),
    }),
  }),
  /** The resource that gathers; null where the federation itself does. */
  place: z.string().nullable(),
  /** The beginning of the sentence, in the language of the document. */
  opening: z.string().min(1).max(300),
  /** What it is for, in a sentence of the same language. */
  purpose: z.string().max(600),
  /** Of the collection's public page. */
  address: z.url(),
  /** Of the page where one takes words back. */
  withdrawalAddress: z.url(),
  /** Where one can talk to somebody; empty unless the sentence touches a hard subject. */
  crisisLines: z.array(z.object({ label: z.string(), shown: z.string() })).readonly(),
})
export type PrintedCollection = z.infer<typeof printedCollection>

/** `https://example.org/paroles/retrait` as one says it: `example.org/paroles/retrait`. */
export function saidAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

/** The crisis lines as the templates draw them, null where there is none. */
export function crisisOf(lines: PrintedCollection['crisisLines'], language: Language) {
  if (lines.length === 0) return null
  const say = printWords.in(language)
  return {
    title: say('slip.crisis'),
    lines: [...lines, { label: say('slip.danger'), shown: '911' }].map(({ label, shown }) => ({
      label,
      shown: shown.replaceAll(' ', '\u00a0'),
    })),
  }
}

/** Who gathers, and for which federation. */
export function signatureOf({
  place,
  federation,
}: Pick<PrintedCollection, 'place' | 'federation'>): string {
  return place ? `${place}, ${federation.name}` : federation.name
}

/** Clover is the cloth of voices: its strip has what lies well beside it. */
const fabrics = [
  'chevron-bloodroot',
  'twill-blueberry',
  'basket-clover',
  'goldenrod',
  'gingham-linen',
  'plain-flax',
  'button-blueberry',
  'basket-linen',
]

/** The strip of a collection: the same on its poster and on its slips. */
export function voicesCloth(strip: { seed: string; width: number; height: number }): string {
  return stripDrawing({ ...strip, fabrics })
}
