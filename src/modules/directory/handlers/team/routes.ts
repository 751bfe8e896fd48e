import type { SiteApp } from '../../../../platform/http/request.ts'
import { onlyTheAdministration, onlyTheTeam } from '../../../../platform/spaces/guards.ts'
import { directoryPaths } from '../../paths.ts'
import { bodiesRoutes } from './bodies.tsx'
import { changeMemberRoutes } from './change-member.tsx'
import { teamHomeRoutes } from './home.tsx'
import { importExportRoutes } from './import-export.tsx'
import { teamMembersRoutes } from './members.tsx'
import { mergeSplitRoutes } from './merge-split.tsx'
import { oneMemberRoutes } from './one-member.tsx'
import { teamPeopleRoutes } from './people.tsx'
import { practicesRoutes } from './practices.tsx'
import { settingsRoutes } from './settings.tsx'

/** The team's space, behind its guard: what other parts add under `/equipe` is behind it too. */
export function teamRoutes(app: SiteApp): void {
  app.use(`${directoryPaths.team}/*`, onlyTheTeam)
  for (const path of [directoryPaths.settings, directoryPaths.journal]) {
    app.use(`${path}/*`, onlyTheAdministration)
  }
  teamHomeRoutes(app)
  // Before the pages of one member: `nouvelle` is no member's address.
  teamMembersRoutes(app)
  importExportRoutes(app)
  mergeSplitRoutes(app)
  oneMemberRoutes(app)
  changeMemberRoutes(app)
  bodiesRoutes(app)
  practicesRoutes(app)
  teamPeopleRoutes(app)
  settingsRoutes(app)
}
