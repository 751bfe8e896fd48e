import type { Module } from '../../platform/module.ts'
import { decisionKind } from './decision-reference.ts'
import { decisionsRoutes } from './handlers/routes.ts'
import { kept } from './kept.ts'
import { decisionMeasures } from './measures.ts'
import { memberMenu, registerMenu, spaces } from './menus/menus.ts'
import { memberToDo, teamToDo } from './menus/to-do.ts'
import { personalData } from './personal-data.ts'
import { listPublicPages } from './queries/list-public-pages.ts'
import { retention } from './retention.ts'

export { draftConsent } from './acts/draft-consent.ts'
export { draftVote } from './acts/draft-vote.ts'
export { findOutcome } from './queries/find-outcome.ts'
export { type FoundRound, findRound } from './queries/find-round.ts'
export { findVoteResult, type VoteResult } from './queries/find-vote-result.ts'
export { type Adopting, listAdoptions } from './queries/list-adoptions.ts'
export { type MajorityCode, majorities } from './tables.ts'

/** What the members decide together, by vote or by consent: one member, one seat. */
export const decisions: Module = {
  name: 'decisions',
  routes: decisionsRoutes,
  references: [decisionKind],
  measures: decisionMeasures,
  personalData,
  kept,
  retention,
  spaces,
  teamMenu: registerMenu,
  memberMenu,
  memberToDo,
  teamToDo,
  footMenu: registerMenu,
  pagesToFind: { parts: ['decisions'], paths: listPublicPages },
}
