import type { Module } from '../../platform/module.ts'
import { findingKind } from './finding-reference.ts'
import { evidenceRoutes } from './handlers/routes.ts'
import { evidenceMeasures } from './measures.ts'
import { publicMenu, teamMenu, teamToDo } from './menus/menus.ts'
import { evidencePaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { listPublicPages } from './queries/list-public-pages.ts'
import { retention } from './retention.ts'
import { sourceKind } from './source-reference.ts'
import { evidenceThreads } from './threads.ts'

export { publishSources } from './acts/publish-sources.ts'
export { writeReferences } from './formats/write-references.ts'
export { checkLink } from './link-check/check-link.ts'

/** What sources say, what is found in them, and what is tried to know more. */
export const evidence: Module = {
  name: 'evidence',
  routes: evidenceRoutes,
  uploads: [evidencePaths.imports, evidencePaths.sourceCopies(':cle')],
  references: [sourceKind, findingKind],
  threads: evidenceThreads,
  measures: evidenceMeasures,
  personalData,
  retention,
  publicMenu,
  teamMenu,
  teamToDo,
  pagesToFind: { parts: ['evidence'], paths: listPublicPages },
}
