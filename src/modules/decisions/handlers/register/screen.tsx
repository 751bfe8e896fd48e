import { as } from '../../../../platform/database/database.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp } from '../../../../platform/http/request.ts'
import { ScreenPage } from '../../pages/register/screen-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { isAnswered } from '../../rules/moves.ts'
import { leader } from '../guard.ts'
import { readShown } from '../read-shown.ts'

/** The live count, while there is one; then the decision. */
export function screenRoutes(app: SiteApp): void {
  app.get(decisionsPaths.screen(':decision'), async (c) => {
    const slug = param(c, 'decision')
    const shown = await as(leader(c), (tx) => readShown(c, tx, slug))
    if (!shown?.isNetwork) return notFound(c)
    if (!isAnswered(shown.decision.stage)) return seeOther(c, decisionsPaths.decision(slug))
    return page(c, <ScreenPage shown={shown} isPaused={c.req.query('pause') !== undefined} />)
  })
}
