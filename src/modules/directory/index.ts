import type { Module } from '../../platform/module.ts'
import { memberSpaceRoutes } from './handlers/member-space/routes.ts'
import { openDataRoutes } from './handlers/open-data/routes.ts'
import { publicRoutes } from './handlers/public.tsx'
import { teamRoutes } from './handlers/team/routes.ts'
import { territoryRoutes } from './handlers/territory/routes.ts'
import { memberMenu, memberSpaces } from './menus/member-menu.ts'
import { footMenu, publicMenu } from './menus/public-menu.ts'
import { teamMenu, teamSpace } from './menus/team-menu.ts'
import { directoryPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { retention } from './retention.ts'

export { eraseOldFiles } from './acts/erase-old-files.ts'
export { erasePerson } from './acts/erase-person.ts'
export { people } from './people.ts'
export { isFounded } from './queries/is-founded.ts'

/** Members, what they offer, who acts for them; the territory; the bodies. */
export const directory: Module = {
  name: 'directory',
  routes(app) {
    publicRoutes(app)
    territoryRoutes(app)
    openDataRoutes(app)
    memberSpaceRoutes(app)
    teamRoutes(app)
  },
  uploads: [directoryPaths.membersImport],
  personalData,
  retention,
  spaces: (reader, person) => [...memberSpaces(reader, person), ...teamSpace(reader, person)],
  teamMenu,
  memberMenu,
  publicMenu,
  footMenu,
}
