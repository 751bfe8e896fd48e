import { z } from 'zod'
import { compilePdf, type PdfLimits, type PdfResult } from '../../../platform/pdf/compile-pdf.ts'
import { qrModules } from '../../../platform/pdf/qr-modules.ts'
import type { Language } from '../../../platform/words/language.ts'
import { printWords } from '../words/print.ts'
import { crisisOf, printedCollection, saidAddress, signatureOf, voicesCloth } from './print-data.ts'

const posterData = printedCollection.extend({
  /** Whether one can ask for a paper slip there. */
  hasSlips: z.boolean(),
})
export type PosterData = z.infer<typeof posterData>

/**
 * The poster of a collection: one US Letter page, PDF/UA-1, that also reads in black and white. The cloth on it is the
 * collection's own, drawn from its address. Throws on data that is not of the shape above.
 */
export function posterPdf(
  data: PosterData,
  language: Language,
  limits?: PdfLimits,
): Promise<PdfResult> {
  const poster = posterData.parse(data)
  const say = printWords.in(language)
  const address = saidAddress(poster.address)
  const place = poster.place ?? poster.federation.name
  return compilePdf(
    'modules/voices/print/poster',
    {
      language,
      federation: poster.federation.name,
      opening: poster.opening,
      purpose: poster.purpose,
      address,
      qr: qrModules(poster.address),
      cloth: voicesCloth({ seed: poster.address, width: 48, height: 221 }),
      crisis: crisisOf(poster.crisisLines, language),
      words: {
        title: say('poster.title', { opening: poster.opening, place }),
        invitation: say('poster.invitation'),
        howTo: say('poster.howTo'),
        qr: say('poster.qr', { address }),
        scan: say('poster.scan'),
        paper: poster.hasSlips ? say('poster.paper') : null,
        promises: [
          { title: say('poster.noAccount'), more: say('poster.noName') },
          { title: say('poster.yourSay'), more: say('poster.yourSayMore') },
          {
            title: say('poster.takeBack'),
            more: say('poster.takeBackMore', { address: saidAddress(poster.withdrawalAddress) }),
          },
        ],
        signature: signatureOf(poster),
      },
    },
    limits,
  )
}
