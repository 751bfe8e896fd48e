import type { Attacker } from './attackers.ts'
import { auditRelease } from './audit.ts'
import type { PrimaryRules } from './primary-rules.ts'
import type { Solver } from './solver.ts'
import type { Table } from './table.ts'

/**
 * The same attackers, each with the unsafe cells they could already deduce too closely with nothing more shown: no release
 * can give back a doubt that is gone. Nothing is asked of it about those cells, and everything about the others. They are not
 * taken to be known exactly, and what others may deduce of them is asked as before.
 *
 * Meant for viewers who were shown what the public was not. `table` is a joint table; a cell that an earlier release showed
 * to all is `published` there.
 */
export function withPriorDeductions(
  table: Table,
  attackers: readonly Attacker[],
  rules: PrimaryRules,
  solver: Solver,
): readonly Attacker[] {
  const unshown = table.cells.filter(({ status }) => status !== 'published')
  const hidden = new Set(unshown.map(({ key }) => key))
  const { disclosures } = auditRelease(table, hidden, attackers, solver, {
    pPercent: rules.pPercent,
    examine: 'unsafe',
  })
  return attackers.map((attacker) => {
    const theirs = disclosures.filter((one) => !one.shown && one.attacker === attacker)
    const deduced = new Set([...(attacker.deduced ?? []), ...theirs.map(({ cell }) => cell)])
    return { ...attacker, deduced: [...deduced] }
  })
}
