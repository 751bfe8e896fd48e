import { assessCell, type PrimaryRules } from '../../../protection/primary-rules.ts'
import type { Cell, Table } from '../../../protection/table.ts'

/** Who a member lets read its figures, as it chose. */
export type Sharing = {
  readonly isSeenByTeam: boolean
  /** Codes of the questions it agrees to be named with. */
  readonly named: readonly string[]
}
export type SharingOfMember = {
  readonly now: Sharing
  /** What it chose before: what the team has read is not forgotten. */
  readonly formerly: readonly Sharing[]
}

/** What the team has read of one question by itself, without any total. Ids of members. */
export type TeamKnowledge = {
  readonly members: ReadonlySet<string>
  /** With those it could read before they chose otherwise. */
  readonly remembered: ReadonlySet<string>
  readonly named: ReadonlySet<string>
}

export function teamKnowledge(
  sharing: ReadonlyMap<string, SharingOfMember>,
  question: string,
): TeamKnowledge {
  const members = new Set<string>()
  const remembered = new Set<string>()
  const named = new Set<string>()
  for (const [member, { now, formerly }] of sharing) {
    if (now.named.includes(question)) named.add(member)
    if (mayRead(now, question)) members.add(member)
    if ([now, ...formerly].some((choice) => mayRead(choice, question))) remembered.add(member)
  }
  return { members, remembered, named }
}

/** As figures.team_may_read decides in the database. */
function mayRead({ isSeenByTeam, named }: Sharing, question: string): boolean {
  return isSeenByTeam || named.includes(question)
}

/**
 * A table whose cells are also unsafe where they would be for the team, which takes off what it has read: among ten members of
 * which it reads nine, a total is the tenth's figure. Everybody is then kept at least one unit away.
 */
export function guardedFromTeam(
  table: Table,
  known: ReadonlySet<string>,
  rules: PrimaryRules,
): Table {
  const cells = table.cells.map((cell): Cell => {
    if (cell.status === 'published' || cell.status === 'primary') return cell
    const strangers = [...(table.contributions.get(cell.key) ?? [])]
      .filter(([member]) => !known.has(member) && !table.consenting.has(member))
      .map(([, value]) => Math.abs(value))
    const { reasons } = assessCell(strangers, rules, 'outsider')
    return reasons.length === 0 ? cell : { ...cell, status: 'primary', leastDoubt: 1 }
  })
  return { ...table, cells }
}
