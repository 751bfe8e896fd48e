import type { Attacker, Doubt } from './attackers.ts'
import { auditRelease } from './audit.ts'
import type { PrimaryRules } from './primary-rules.ts'
import type { Solver, StopSignal } from './solver.ts'
import type { Table } from './table.ts'

/**
 * The same attackers, each with the unsafe cells they could already deduce too closely before this release, and the doubt
 * they had left. No release can give a doubt back: of those cells it is asked to leave what there was, less a
 * thousandth, and of all others what the rules say. Hiding everything new always answers it.
 *
 * Meant for viewers who were shown what the public was not. `table` is a joint table, `known` the keys of its cells that
 * everybody knew before: what earlier releases showed, what is empty by nature. What this release forces to be shown is not among them.
 */
export function withPriorDeductions(
  { table, known }: { readonly table: Table; readonly known: ReadonlySet<string> },
  attackers: readonly Attacker[],
  rules: PrimaryRules,
  solver: Solver,
  stop?: StopSignal,
): readonly Attacker[] {
  if (attackers.length === 0) return attackers
  const hidden = new Set(table.cells.map(({ key }) => key).filter((key) => !known.has(key)))
  const values = new Map(table.cells.map(({ key, value }) => [key, value]))
  const { disclosures } = auditRelease(table, hidden, attackers, solver, {
    pPercent: rules.pPercent,
    examine: 'unsafe-alone',
    ...(stop ? { stop } : {}),
  })
  return attackers.map((attacker) => {
    const deduced = new Map<string, Doubt>(attacker.deduced)
    for (const { attacker: who, cell, interval, shown } of disclosures) {
      const value = values.get(cell)
      if (shown || who !== attacker || value === undefined) continue
      const [least, most] = interval
      deduced.set(cell, { below: Math.max(0, value - least), above: Math.max(0, most - value) })
    }
    return deduced.size === 0 ? attacker : { ...attacker, deduced }
  })
}
