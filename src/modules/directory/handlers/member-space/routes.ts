import type { SiteApp } from '../../../../platform/http/request.ts'
import { onlyItsPeople } from '../../../../platform/spaces/guards.ts'
import { directoryPaths } from '../../paths.ts'
import { findBySlugOfBefore } from '../../queries/find-member.ts'
import { memberExportRoutes } from './export.ts'
import { memberHistoryRoutes } from './history.tsx'
import { chooseSpaceRoutes, memberHomeRoutes } from './home.tsx'
import { mailboxRoutes } from './mailbox.tsx'
import { mandateRoutes } from './mandates.tsx'
import { memberOfferingRoutes } from './offerings.tsx'
import { memberOpenDataRoutes } from './open-data.tsx'
import { memberPageRoutes } from './page.tsx'
import { memberPeopleRoutes } from './people.tsx'

/** The space of each member, behind its guard: what its own people see and change of it. */
export function memberSpaceRoutes(app: SiteApp): void {
  chooseSpaceRoutes(app)
  app.use(`${directoryPaths.memberSpace(':slug')}/*`, onlyItsPeople(findBySlugOfBefore))
  memberHomeRoutes(app)
  memberPageRoutes(app)
  memberOfferingRoutes(app)
  memberPeopleRoutes(app)
  mandateRoutes(app)
  memberOpenDataRoutes(app)
  memberHistoryRoutes(app)
  memberExportRoutes(app)
  // The link of a mail opens one page without an account: it lies outside the space.
  mailboxRoutes(app)
}
