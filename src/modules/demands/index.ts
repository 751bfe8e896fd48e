import type { Module } from '../../platform/module.ts'
import { demandKind } from './demand-reference.ts'
import { demandsRoutes } from './handlers/routes.ts'
import { memberMenu, spaces } from './menus/menus.ts'
import { memberToDo } from './menus/to-do.ts'
import { demandsPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { retention } from './retention.ts'

/** What the federation asks, written together: documents, their blocks, what they rest on. */
export const demands: Module = {
  name: 'demands',
  routes: demandsRoutes,
  uploads: [demandsPaths.importing(':document'), demandsPaths.importAcceptance(':document')],
  references: [demandKind],
  spaces,
  memberMenu,
  memberToDo,
  personalData,
  retention,
}
