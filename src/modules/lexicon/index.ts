import type { Module } from '../../platform/module.ts'
import { lexiconRoutes } from './handlers/routes.ts'
import { wordsToLink } from './lexicon-words.ts'
import { lexiconMeasures } from './measures.ts'
import { memberYear } from './menus/member-year.ts'
import { memberMenu, memberToDo, publicMenu, teamMenu, teamToDo } from './menus/menus.ts'
import { lexiconPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { listPublicPages } from './queries/list-public-pages.ts'
import { termKind } from './term-reference.ts'

export { type PublicWord, publicGlossary } from './lexicon-words.ts'

/** The words a federation gives a meaning to, and those it handles with care. */
export const lexicon: Module = {
  name: 'lexicon',
  uploads: [lexiconPaths.imports, lexiconPaths.importAcceptance],
  routes: lexiconRoutes,
  references: [termKind],
  measures: lexiconMeasures,
  wordsToLink,
  personalData,
  publicMenu,
  teamMenu,
  memberMenu,
  memberYear,
  memberToDo,
  teamToDo,
  pagesToFind: { parts: ['lexicon'], paths: listPublicPages },
}
