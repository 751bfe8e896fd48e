/*
 * What a package made of this folder would export. The folder itself, and its tests, import each
 * file by its name; so may the rest of the project.
 */
export {
  type Attacker,
  attackersProblem,
  coalitions,
  type Doubt,
  insiders,
  memberAttacker,
  OUTSIDER,
  viewer,
} from './attackers.ts'
export { type Audit, auditRelease, type Disclosure, type Interval } from './audit.ts'
export { type CompanionProblem, type Companions, companionProblems } from './companions.ts'
export { type ClassWeights, designWeights, type SampledUnit } from './design-weights.ts'
export {
  type Coverage,
  coverageBand,
  coverageOf,
  estimateTotal,
  type MemberFigures,
  type TotalEstimate,
} from './estimation.ts'
export { linkTables } from './linked-tables.ts'
export { type Headline, headline, readableInterval } from './phrasing.ts'
export {
  assessCell,
  type CellAssessment,
  DEFAULT_RULES,
  type PrimaryReason,
  type PrimaryRules,
  rulesProblem,
} from './primary-rules.ts'
export { withPriorDeductions } from './prior-deductions.ts'
export {
  type Protection,
  type ProtectionOptions,
  type ProtectionRequest,
  protect,
} from './protection.ts'
export { type ImputedReturn, imputeByRatioOfMeans, type PeriodReturn } from './ratio-imputation.ts'
export type { Remedy } from './remedies.ts'
export { countsBehind, type Rounding, roundTable } from './rounding.ts'
export { loadSolver, type Solver, Stopped, type StopSignal } from './solver.ts'
export {
  type Cell,
  type CellStatus,
  type Contributions,
  checkTable,
  type Relation,
  type Table,
} from './table.ts'
export {
  type Answer,
  codesOf,
  type Dimension,
  keyOf,
  type ReturnedAnswer,
  type TabulationOptions,
  tabulate,
} from './tabulation.ts'
export {
  type FrozenRelease,
  hiddenCells,
  jointTable,
  planRevision,
  type RevisionPlan,
} from './vintages.ts'
export { type MergeProposal, proposeMerges, type ZoneQuestion } from './zones.ts'
