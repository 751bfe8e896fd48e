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
  type Need,
  OUTSIDER,
  viewer,
} from './attackers.ts'
export {
  type Audit,
  type AuditOptions,
  auditRelease,
  type Disclosure,
  type Interval,
} from './audit.ts'
export { type CompanionProblem, type Companions, companionProblems } from './companions.ts'
export { type ClassWeights, designWeights, type SampledUnit } from './design-weights.ts'
export {
  type ClassUsed,
  type Coverage,
  coverageBand,
  coverageOf,
  estimateTotal,
  type Filling,
  type MemberFigures,
  type Refusal,
  type Sensitivity,
  type TotalEstimate,
} from './estimation.ts'
export {
  type KnownPast,
  knownPasts,
  knownPastsOfYears,
  periodsBefore,
  sizeBefore,
} from './known-past.ts'
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
  type ChosenPattern,
  type Protection,
  type ProtectionOptions,
  type ProtectionProgress,
  type ProtectionRequest,
  protect,
} from './protection.ts'
export {
  type ProtectionTask,
  type ProtectionThreadOptions,
  protectInThread,
} from './protection-thread.ts'
export {
  type ImputationOptions,
  type ImputedReturn,
  imputeByRatioOfMeans,
  type LinkRatios,
  type PeriodReturn,
} from './ratio-imputation.ts'
export type { Remedy } from './remedies.ts'
export {
  absentReturns,
  type ReturnsTotal,
  type TotalsOptions,
  totalsOfReturns,
} from './return-totals.ts'
export { countsBehind, type Rounding, type RoundingOptions, roundTable } from './rounding.ts'
export { loadSolver, type Solver, SolverFailure, Stopped, type StopSignal } from './solver.ts'
export {
  type Cell,
  type CellStatus,
  type Contributions,
  checkTable,
  type Relation,
  secretContributions,
  type Table,
  type TableCheck,
  type Term,
} from './table.ts'
export {
  type Answer,
  codesOf,
  type Dimension,
  type Group,
  keyOf,
  type ReturnedAnswer,
  type Tabulation,
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
export { type MergeProposal, mergedCode, proposeMerges, type ZoneQuestion } from './zones.ts'
