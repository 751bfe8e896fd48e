import { z } from 'zod'
import { nounsOf } from '../../../platform/federation/federation.ts'
import { compilePdf, type PdfLimits, type PdfResult } from '../../../platform/pdf/compile-pdf.ts'
import type { Language } from '../../../platform/words/language.ts'
import { consentVersion } from '../rules/consent.ts'
import { groupsOf } from '../rules/withdrawal-code.ts'
import { uses } from '../tables.ts'
import { printWords } from '../words/print.ts'
import { speakingWords } from '../words/speaking.ts'
import { crisisOf, printedCollection, saidAddress, signatureOf, voicesCloth } from './print-data.ts'

/** What one prints at once: forty sheets of two. */
export const mostSlips = 80

const slipsData = printedCollection.extend({
  /** Withdrawal codes as `drawCode` gives them, one a slip, each printed on both its halves and nowhere else. */
  codes: z.array(z.string().min(1)).min(1).max(mostSlips),
  /** Of the page where the slips are typed. */
  typingAddress: z.url(),
})
export type SlipsData = z.infer<typeof slipsData>

/**
 * A page of steps for who leads the workshop, then paper slips, two on a US Letter page, with cut marks: PDF/UA-1.
 * The bytes hold the codes: they go to who asked, and are kept nowhere. Throws on data that is not of the shape above.
 */
export function slipsPdf(
  data: SlipsData,
  language: Language,
  limits?: PdfLimits,
): Promise<PdfResult> {
  const slips = slipsData.parse(data)
  const say = printWords.in(language)
  // What one agrees to on paper is word for word what one agrees to on the screen, under the same version.
  const speak = speakingWords.in(language)
  const nouns = nounsOf(slips.federation, language)
  return compilePdf(
    'modules/voices/print/slips',
    {
      language,
      federation: slips.federation.name,
      opening: slips.opening,
      codes: slips.codes.map(groupsOf),
      cloth: voicesCloth({ seed: slips.address, width: 500, height: 13 }),
      withdrawal: saidAddress(slips.withdrawalAddress),
      crisis: crisisOf(slips.crisisLines, language),
      words: {
        title: say('slip.title', { opening: slips.opening }),
        hint: say('slip.hint'),
        consents: speak('consent.legend'),
        'consents-hint': speak('consent.hint'),
        uses: uses.map((use) => ({
          label: speak(`consent.${use}`, nouns),
          more: speak(`consent.${use}Hint`, {
            ...nouns,
            name: slips.place ?? slips.federation.name,
          }),
        })),
        'consent-version': say('slip.consentVersion', { version: consentVersion }),
        'under-age': say('slip.underAge'),
        destroyed: say('slip.destroyed'),
        'code-of-slip': say('slip.codeOfSlip'),
        keep: say('slip.keep'),
        'your-code': say('slip.yourCode'),
        'change-mind': say('slip.changeMind'),
        'on-paper': say('slip.onPaper'),
        'only-code': say('slip.onlyCode'),
        copies: say('slip.copies'),
        signature: signatureOf(slips),
        steps: stepsOf(slips, language),
      },
    },
    limits,
  )
}

function stepsOf(slips: SlipsData, language: Language) {
  const say = printWords.in(language)
  const step = (text: string, address?: string) => ({
    parts: emphasised(text),
    address: address === undefined ? null : saidAddress(address),
  })
  return {
    title: say('steps.title'),
    lead: say('steps.lead'),
    facts: [
      [say('steps.sentence'), slips.opening],
      [say('steps.where'), slips.place ?? slips.federation.name],
      [say('steps.slips'), say('steps.slipCount', { count: slips.codes.length })],
    ],
    parts: [
      { title: say('steps.before'), steps: [step(say('steps.print')), step(say('steps.box'))] },
      {
        title: say('steps.during'),
        steps: [
          step(say('steps.sayFree')),
          step(say('steps.saySmall')),
          step(say('steps.tear')),
          step(say('steps.young')),
          step(say('steps.unwell')),
        ],
      },
      {
        title: say('steps.after'),
        steps: [
          step(say('steps.mix')),
          step(say('steps.type'), slips.typingAddress),
          step(say('steps.destroy')),
          step(say('steps.takeBack'), slips.withdrawalAddress),
        ],
      },
    ],
  }
}

/** `a **b** c`: what stands between two pairs of stars is heavy. */
function emphasised(text: string) {
  return text
    .split('**')
    .map((part, index) => ({ text: part, strong: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
