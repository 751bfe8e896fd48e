import type { Module } from '../../platform/module.ts'
import { voicesRoutes } from './handlers/routes.ts'
import { kept } from './kept.ts'
import { voiceMeasures } from './measures.ts'
import { memberYear } from './menus/member-year.ts'
import { memberMenu, publicMenu, spaces, teamMenu } from './menus/menus.ts'
import { teamToDo } from './menus/to-do.ts'
import { voicesPaths } from './paths.ts'
import { personalData } from './personal-data.ts'
import { promptKind } from './prompt-reference.ts'
import { retention } from './retention.ts'
import { testimonyKind, voiceKind } from './voice-reference.ts'

export { applyMasks, suggestMasks } from './rules/masking.ts'

/** What people live, in their own words, with a consent that stays alive. */
export const voices: Module = {
  name: 'voices',
  routes: voicesRoutes,
  references: [voiceKind, testimonyKind, promptKind],
  measures: voiceMeasures,
  personalData,
  kept,
  retention,
  home: ({ isFacilitator }) => (isFacilitator ? voicesPaths.gathering : null),
  spaces,
  teamMenu,
  teamToDo,
  memberMenu,
  memberYear,
  publicMenu,
}
