import type { Module } from '../../platform/module.ts'
import { memberSpaceRoutes } from './handlers/member-space.tsx'
import { openDataRoutes } from './handlers/open-data.tsx'
import { publicRoutes } from './handlers/public.tsx'
import { teamRoutes } from './handlers/team/routes.ts'
import { territoryRoutes } from './handlers/territory.tsx'
import { memberMenu, memberSpaces } from './member-menu.ts'
import { directoryPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { footMenu, publicMenu } from './public-menu.ts'
import { retention } from './retention.ts'
import { teamMenu, teamSpace } from './team-menu.ts'

export { erasePerson } from './erase-person.ts'
export { isFounded } from './is-founded.ts'
export { people } from './people.ts'

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
