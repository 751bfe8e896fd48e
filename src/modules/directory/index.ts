import type { Module } from '../../platform/module.ts'
import { directoryRoutes } from './handlers/routes.ts'
import { directoryMeasures } from './measures.ts'
import { memberKind } from './member-reference.ts'
import { menus } from './menus/menus.ts'
import { directoryPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { listPublicPages } from './queries/list-public-pages.ts'
import { retention } from './retention.ts'

export { eraseOldFiles } from './acts/erase-old-files.ts'
export { erasePerson } from './acts/erase-person.ts'
export { openDataPaths } from './open-data/paths.ts'
export { QuiltKey, TeamQuilt } from './pages/team/team-quilt.tsx'
export { people } from './people.ts'
export { isFounded } from './queries/is-founded.ts'
export { listPractices } from './queries/list-practices.ts'
export { membersOfAYear } from './queries/members-of-a-year.ts'
export { membersToWrite } from './queries/members-to-write.ts'
export { namesOfBodies, namesOfMembers, placedMembers } from './queries/names-of-members.ts'
export { regionAndPractices } from './queries/region-and-practices.ts'
export { standingMembers } from './queries/standing-members.ts'
export { listPeople, namesOf as namesOfPeople } from './queries/team-people.ts'
export { regionName } from './territory/region-name.ts'
export { neighboursOf } from './territory/region-neighbours.ts'
export { everyRegion, regionsOf } from './territory/regions.ts'

export const directory: Module = {
  name: 'directory',
  routes: directoryRoutes,
  uploads: [directoryPaths.membersImport],
  references: [memberKind],
  measures: directoryMeasures,
  personalData,
  retention,
  ...menus,
  pagesToFind: { parts: ['directory'], paths: listPublicPages },
}
