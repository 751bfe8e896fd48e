import type { Module } from '../../platform/module.ts'
import { amendmentKind } from './amendment-reference.ts'
import { demandKind } from './demand-reference.ts'
import { documentKind } from './document-reference.ts'
import { demandsRoutes } from './handlers/routes.ts'
import { kept } from './kept.ts'
import { menus } from './menus/menus.ts'
import { memberSection } from './pages/practices/member-section.tsx'
import { homeSection } from './pages/publication/home-section.tsx'
import { demandsPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { listPublicPages } from './queries/list-public-pages.ts'
import { retention } from './retention.ts'
import { demandsThreads } from './threads.ts'

/** What the federation asks, written together: documents, their blocks, what they rest on. */
export const demands: Module = {
  name: 'demands',
  routes: demandsRoutes,
  uploads: [demandsPaths.importing(':document'), demandsPaths.importAcceptance(':document')],
  references: [demandKind, amendmentKind, documentKind],
  threads: demandsThreads,
  homeSection,
  memberSection,
  ...menus,
  pagesToFind: { parts: ['demands'], paths: listPublicPages },
  kept,
  personalData,
  retention,
}
