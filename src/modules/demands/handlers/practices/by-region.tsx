import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, signedIn } from '../../../../platform/http/request.ts'
import { PracticesPage } from '../../pages/practices/practices-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { readPractices } from '../../queries/practices/read-practices.ts'
import { absent, inDocument } from '../guard.ts'

/** What members do of a text, for who reads the text. */
export function practicesByRegionRoutes(app: SiteApp): void {
  app.get(demandsPaths.practices(':document'), async (c) => {
    const shown = await inDocument(c, async (tx, document) => ({
      document,
      carried: await readPractices(tx, document),
    }))
    if (!shown) return absent(c)
    return page(c, <PracticesPage {...shown} isSignedIn={signedIn(c) !== null} />)
  })
}
