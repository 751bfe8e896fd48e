import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { WorkshopStepsPage } from '../../pages/gathering/workshop-steps-page.tsx'
import { voicesPaths } from '../../paths.ts'
import { readOne } from './collections.tsx'

/** How one prepares a tablet, and what one does with it. */
export function workshopStepsRoutes(app: SiteApp): void {
  app.get(voicesPaths.workshopSteps(':collecte'), async (c) => {
    const collection = await readOne(c, async (_, found) => found)
    return collection ? page(c, <WorkshopStepsPage collection={collection} />) : notFound(c)
  })
}
