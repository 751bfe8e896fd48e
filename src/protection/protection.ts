import { type Attacker, attackersProblem, insiders, OUTSIDER, threatOf } from './attackers.ts'
import { type Audit, auditRelease } from './audit.ts'
import { DEFAULT_RULES, type PrimaryRules, rulesProblem } from './primary-rules.ts'
import { type Remedy, remediesFor } from './remedies.ts'
import { loadSolver, type StopSignal } from './solver.ts'
import { type SuppressionProgress, suppress } from './suppression.ts'
import { checkTable, isHiddenAnyway, type Table } from './table.ts'

export interface ProtectionRequest {
  readonly table: Table
  /**
   * Against whom: every member and coalition as well as outsiders, unless said; outsiders only, for a table whose levels make
   * the outsider stand in for a member (`against: 'co-member'`); or a list of your own.
   */
  readonly attackers?: 'outsider' | 'members' | readonly Attacker[]
  readonly rules?: PrimaryRules
}

export type ProtectionProgress =
  | SuppressionProgress
  | { readonly step: 'audit'; readonly done: number; readonly of: number }

export interface ProtectionOptions {
  readonly stop?: StopSignal
  readonly onProgress?: (progress: ProtectionProgress) => void
}

export interface ChosenPattern {
  /** Keys of the unsafe cells, and of the cells hidden to protect them. */
  readonly primary: readonly string[]
  readonly secondary: readonly string[]
  /** Sum of the costs of the secondary suppressions: no safe pattern costs less. */
  readonly cost: number
  readonly audit: Audit
}

export type Protection =
  | ({ readonly outcome: 'protected' } & ChosenPattern)
  /** Every hidden cell that could be protected is, and the audit still names a disclosure: an unsafe cell is forced to be shown. */
  | ({ readonly outcome: 'exposed' } & ChosenPattern)
  | {
      readonly outcome: 'infeasible'
      /** A cell that stays exposed to somebody even when everything that may be hidden is. */
      readonly cell: string
      readonly attacker: Attacker
      readonly remedies: readonly Remedy[]
    }
  | { readonly outcome: 'unsound'; readonly key: string; readonly problem: string }

/**
 * Chooses what to hide and audits the choice. The audit runs on the pattern whatever the
 * optimiser believes of it: only a release that it finds safe is `protected`.
 * @throws Stopped when asked to stop, and SolverFailure where the solver answers neither yes nor no.
 */
export async function protect(
  { table, attackers: against = 'members', rules = DEFAULT_RULES }: ProtectionRequest,
  { stop, onProgress }: ProtectionOptions = {},
): Promise<Protection> {
  const check = checkTable(table)
  if (check.outcome === 'unsound') return check
  const ruled = rulesProblem(rules)
  if (ruled) return { outcome: 'unsound', key: '', problem: ruled }
  const attackers = attackersFor(table, against, rules)
  const unknown = attackersProblem(table, attackers)
  if (unknown) return { outcome: 'unsound', ...unknown }
  const solver = await loadSolver()
  const threats = attackers.map((attacker) => threatOf(table, attacker, rules.pPercent))
  const suppression = suppress(table, threats, solver, {
    ...(stop ? { stop } : {}),
    ...(onProgress ? { onProgress } : {}),
  })
  if (suppression.outcome === 'infeasible') {
    const { cell, attacker } = suppression
    return {
      outcome: 'infeasible',
      cell: table.cells[cell]?.key ?? '',
      attacker,
      remedies: remediesFor(table, { cell, attackers, rules }, solver, stop),
    }
  }
  const secondary = suppression.secondary.flatMap((index) => table.cells[index]?.key ?? [])
  const hiddenAnyway = table.cells.filter(isHiddenAnyway)
  const hidden = new Set([...secondary, ...hiddenAnyway.map((cell) => cell.key)])
  const audit = auditRelease(table, hidden, attackers, solver, {
    pPercent: rules.pPercent,
    ...(stop ? { stop } : {}),
    ...(onProgress ? { onProgress: (done) => onProgress({ step: 'audit', ...done }) } : {}),
  })
  const primary = table.cells.flatMap(({ key, status }) => (status === 'primary' ? [key] : []))
  const outcome = audit.outcome === 'safe' ? 'protected' : 'exposed'
  return { outcome, primary, secondary, cost: suppression.cost, audit }
}

function attackersFor(
  table: Table,
  against: NonNullable<ProtectionRequest['attackers']>,
  rules: PrimaryRules,
): readonly Attacker[] {
  if (against === 'outsider') return [OUTSIDER]
  if (against === 'members') return insiders(table, rules.minimumFrequency)
  return against
}
