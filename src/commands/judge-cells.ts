import { insiders, OUTSIDER } from '../protection/attackers.ts'
import { auditRelease } from '../protection/audit.ts'
import { assessCell, type PrimaryRules } from '../protection/primary-rules.ts'
import { loadSolver } from '../protection/solver.ts'
import { type Cell, isHiddenAnyway, secretContributions, type Table } from '../protection/table.ts'

export interface JudgedCells {
  /** What the rules find of cells that the statuses leave to be shown, in sentences. */
  readonly warnings: readonly string[]
  /** Whether nothing is given away by a cell that the file does not mark. */
  readonly isClaimable: boolean
}

/**
 * The statuses of a file are taken as given: nothing is hidden for what is said here. Where it gives contributions, the cells that
 * it does not mark unsafe are judged by the primary rules all the same, and the pattern is audited with those that fail. A table
 * that nobody judged is safe by its statuses, which a warning says.
 */
export async function judgeCells(
  table: Table,
  {
    secondary,
    attackers,
    rules,
  }: {
    readonly secondary: readonly string[]
    readonly attackers: 'outsider' | 'members'
    readonly rules: PrimaryRules
  },
): Promise<JudgedCells> {
  const unmarked = unmarkedIn(table, attackers, rules)
  if (unmarked.size === 0) return { warnings: nobodyJudged(table), isClaimable: true }
  const judged: Table = {
    ...table,
    cells: table.cells.map((cell) => unmarked.get(cell.key) ?? cell),
  }
  const hidden = new Set([
    ...secondary,
    ...table.cells.filter(isHiddenAnyway).map(({ key }) => key),
  ])
  const everybody = attackers === 'members' ? insiders(judged, rules.minimumFrequency) : [OUTSIDER]
  const audit = auditRelease(judged, hidden, everybody, await loadSolver(), {
    pPercent: rules.pPercent,
  })
  const givenAway = new Set(audit.disclosures.map(({ cell }) => cell))
  const warnings = [...unmarked.keys()].map((key) => {
    const found = `Cell ${key} is unsafe by the primary rules (nMin ${rules.minimumFrequency}, p ${rules.pPercent}), and the file does not mark it u`
    if (!hidden.has(key)) return `${found}: it is shown as it is.`
    return givenAway.has(key)
      ? `${found}: it is hidden for another cell, and can be deduced too closely.`
      : `${found}: it is hidden for another cell.`
  })
  return { warnings, isClaimable: ![...unmarked.keys()].some((key) => givenAway.has(key)) }
}

/** Cells that may be shown, or must be, and fail the rules: as they would be if they were marked. */
function unmarkedIn(
  table: Table,
  attackers: 'outsider' | 'members',
  rules: PrimaryRules,
): Map<string, Cell> {
  const found = new Map<string, Cell>()
  for (const cell of table.cells) {
    if (isHiddenAnyway(cell) || cell.lowerProtection + cell.upperProtection > 0) continue
    const contributions = secretContributions(table, cell.key)
    if (!contributions || contributions.size === 0) continue
    const { reasons, lowerProtection, upperProtection } = assessCell(
      [...contributions.values()],
      rules,
      attackers === 'members' ? 'outsider' : 'co-member',
    )
    if (reasons.length === 0) continue
    const status = cell.status === 'free' ? 'primary' : cell.status
    found.set(cell.key, { ...cell, status, lowerProtection, upperProtection })
  }
  return found
}

function nobodyJudged(table: Table): string[] {
  const isJudged = ({ key, value, status }: Cell) =>
    status === 'primary' || value === 0 || table.contributions.has(key)
  if (table.cells.some(({ status }) => status === 'primary') || table.cells.every(isJudged)) {
    return []
  }
  return [
    'No cell is marked u, and the file does not say who contributed to each: no rule was applied to this table by anybody.',
  ]
}
