import { asPublic } from '../../../../platform/database/database.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { carryEndorsement } from '../../acts/endorsements/ask-endorsement.ts'
import { confirmEndorsement } from '../../acts/endorsements/confirm-endorsement.ts'
import { takeEndorsementBack } from '../../acts/endorsements/take-endorsement-back.ts'
import { LinkPage, TakenBackPage } from '../../pages/endorsements/link-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { endorsementOfLink } from '../../queries/endorsements/endorsements.ts'

/** What the mail leads to. A page that is only opened, by a robot that reads mails, confirms and takes back nothing. */
export function linkRoutes(app: SiteApp): void {
  app.get(demandsPaths.endorsementLink(':jeton'), async (c) => {
    const token = tokenOf(c)
    const endorsement =
      token &&
      (await asPublic(async (tx) => {
        await carryEndorsement(tx, token)
        return endorsementOfLink(tx)
      }))
    if (!token || !endorsement) return notFound(c)
    return page(c, <LinkPage endorsement={endorsement} token={token} />)
  })

  app.post(demandsPaths.endorsementLink(':jeton'), async (c) => {
    const token = tokenOf(c)
    const endorsement =
      token &&
      (await asPublic(async (tx) => {
        await carryEndorsement(tx, token)
        await confirmEndorsement(tx)
        return endorsementOfLink(tx)
      }))
    if (!token || !endorsement) return notFound(c)
    return seeOther(c, `${demandsPaths.endorsementLink(token)}?fait=confirme`)
  })

  app.post(demandsPaths.endorsementWithdrawal(':jeton'), async (c) => {
    const token = tokenOf(c)
    const { outcome } = token
      ? await asPublic(async (tx) => {
          await carryEndorsement(tx, token)
          return takeEndorsementBack(tx)
        })
      : { outcome: 'not-found' }
    // Nothing is left to come back to: the page that says so is the answer itself.
    return outcome === 'not-found' ? notFound(c) : page(c, <TakenBackPage />)
  })
}

function tokenOf(c: SiteContext): string | null {
  const token = param(c, 'jeton')
  return /^[\w-]{43}$/.test(token) ? token : null
}
