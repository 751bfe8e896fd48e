import { nounsOf } from '../../platform/federation/federation.ts'
import type { Module } from '../../platform/module.ts'
import { publicRoutes } from './handlers/public.tsx'
import { directoryPaths } from './paths.ts'
import { directoryWords } from './words.ts'

export { findSignedInPerson } from './find-signed-in-person.ts'
export { isFounded } from './is-founded.ts'
export { people } from './people.ts'

/** Members, what they offer, who acts for them; the territory; the bodies. */
export const directory: Module = {
  name: 'directory',
  routes(app) {
    publicRoutes(app)
  },
  publicMenu: ({ language, federation }) => [
    {
      path: directoryPaths.members,
      label: directoryWords.in(language)('menu.find', nounsOf(federation, language)),
    },
  ],
}
