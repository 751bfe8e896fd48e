import { nounsOf } from '../../platform/federation/federation.ts'
import type { Module } from '../../platform/module.ts'
import { openDataRoutes } from './handlers/open-data.tsx'
import { publicRoutes } from './handlers/public.tsx'
import { teamRoutes } from './handlers/team/routes.ts'
import { openDataPaths } from './open-data/paths.ts'
import { directoryPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { teamMenu, teamSpace } from './team-menu.ts'
import { openDataWords } from './words/open-data.ts'
import { directoryWords } from './words.ts'

export { erasePerson } from './erase-person.ts'
export { isFounded } from './is-founded.ts'
export { people } from './people.ts'

/** Members, what they offer, who acts for them; the territory; the bodies. */
export const directory: Module = {
  name: 'directory',
  routes(app) {
    publicRoutes(app)
    openDataRoutes(app)
    teamRoutes(app)
  },
  personalData,
  spaces: (reader, person) => teamSpace(reader, person),
  teamMenu,
  publicMenu: ({ language, federation }) => [
    {
      path: directoryPaths.members,
      label: directoryWords.in(language)('menu.find', nounsOf(federation, language)),
    },
  ],
  footMenu: ({ language }) => [
    { path: openDataPaths.home, label: openDataWords.in(language)('menu') },
  ],
}
