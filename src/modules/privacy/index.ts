import type { Module } from '../../platform/module.ts'
import { personalRoutes, registerRoutes } from './handlers.tsx'
import { privacyPaths } from './paths.ts'
import { retentionOf } from './retention.ts'
import { teamToDo } from './to-do.ts'
import { privacyWords } from './words.ts'

/** What is kept, by whom it can be seen and erased; the registers of the law. `parts` are the modules that keep some. */
export function privacyOf(parts: readonly Module[]): Module {
  return {
    name: 'privacy',
    routes(app) {
      personalRoutes(app, parts)
      registerRoutes(app, retentionOf(parts))
    },
    teamToDo,
    footMenu: ({ language }) => [
      { path: privacyPaths.privacy, label: privacyWords.in(language)('menu.privacy') },
    ],
    teamMenu: ({ language }, person) =>
      person.isAdministration
        ? [{ path: privacyPaths.registers, label: privacyWords.in(language)('menu.registers') }]
        : [],
    accountMenu: ({ language }) => [
      { path: privacyPaths.myData, label: privacyWords.in(language)('menu.myData') },
      { path: privacyPaths.deletion, label: privacyWords.in(language)('menu.deletion') },
    ],
  }
}
