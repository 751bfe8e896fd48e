import { as } from '../../../../platform/database/database.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { agreeToOpenData, withdrawFromOpenData } from '../../acts/agree-to-open-data.ts'
import { OpenDataPage } from '../../pages/member-space/open-data-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { findOwnPage } from '../../queries/find-own-page.ts'
import { listOpenDataAgreements } from '../../queries/find-space.ts'

export function memberOpenDataRoutes(app: SiteApp): void {
  app.get(directoryPaths.memberOpenData(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const { agreements, stands } = await as(person, async (tx) => ({
      agreements: await listOpenDataAgreements(tx, member.id),
      stands: await findOwnPage(tx, member.id),
    }))
    const isPublic = stands?.audience === 'public'
    return page(c, <OpenDataPage member={member} agreements={agreements} isPublic={isPublic} />)
  })

  app.post(directoryPaths.memberOpenData(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const which = { member, today: todayOf(c) }
    await as(person, (tx) => agreeToOpenData(tx, person, which))
    return seeOther(c, `${directoryPaths.memberOpenData(member.slug)}?fait=agreed`)
  })

  app.post(directoryPaths.memberOpenDataWithdrawal(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const which = { member, today: todayOf(c) }
    await as(person, (tx) => withdrawFromOpenData(tx, person, which))
    return seeOther(c, `${directoryPaths.memberOpenData(member.slug)}?fait=withdrawn`)
  })
}
