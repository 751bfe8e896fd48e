import { as } from '../../../../platform/database/database.ts'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, signedIn } from '../../../../platform/http/request.ts'
import { PracticesPage } from '../../pages/practices/practices-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { readPractices } from '../../queries/practices/read-practices.ts'
import { findText } from '../../queries/texts.ts'
import { absent } from '../guard.ts'

/** What members do of a text, for who reads the text. */
export function practicesByRegionRoutes(app: SiteApp): void {
  app.get(demandsPaths.practices(':document'), async (c) => {
    const shown = await as(signedIn(c), async (tx) => {
      const text = await findText(tx, param(c, 'document'))
      return text && { text, carried: await readPractices(tx, text) }
    })
    if (!shown) return absent(c)
    return page(c, <PracticesPage {...shown} isSignedIn={signedIn(c) !== null} />)
  })
}
