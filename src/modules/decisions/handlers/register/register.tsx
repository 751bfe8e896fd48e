import { as } from '../../../../platform/database/database.ts'
import { page, publicPage } from '../../../../platform/http/page.tsx'
import { type SiteApp, signedIn } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { RegisterPage } from '../../pages/register/register-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { listDecisions } from '../../queries/list-decisions.ts'
import { filterOf, isAmong } from '../../rules/register-filters.ts'
import { isOfTheNetwork, mayAsk } from '../guard.ts'

export function registerPageRoutes(app: SiteApp): void {
  app.get(decisionsPaths.register, async (c) => {
    const person = signedIn(c)
    const filter = filterOf(c.req.query('voir'))
    const today = todayOf(c)
    const all = await as(person, listDecisions)
    const view = (
      <RegisterPage
        decisions={all.filter((one) => isAmong(one, filter, today))}
        filter={filter}
        isEmpty={all.length === 0}
        isNetwork={isOfTheNetwork(person)}
        mayAsk={mayAsk(person)}
      />
    )
    return person ? page(c, view) : publicPage(c, view, ['decisions'])
  })
}
