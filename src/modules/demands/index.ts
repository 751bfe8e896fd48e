import type { Module } from '../../platform/module.ts'
import { demandKind } from './demand-reference.ts'
import { demandsRoutes } from './handlers/routes.ts'
import { kept } from './kept.ts'
import { footMenu, memberMenu, spaces } from './menus/menus.ts'
import { teamToDo } from './menus/to-do.ts'
import { memberSection } from './pages/practices/member-section.tsx'
import { demandsPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { retention } from './retention.ts'
import { demandsThreads } from './threads.ts'

/** What the federation asks, written together: documents, their blocks, what they rest on. */
export const demands: Module = {
  name: 'demands',
  routes: demandsRoutes,
  uploads: [demandsPaths.importing(':document'), demandsPaths.importAcceptance(':document')],
  references: [demandKind],
  threads: demandsThreads,
  spaces,
  footMenu,
  memberMenu,
  memberSection,
  teamToDo,
  kept,
  personalData,
  retention,
}
