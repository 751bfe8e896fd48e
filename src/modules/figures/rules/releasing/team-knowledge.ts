import type { PrimaryRules } from '../../../../protection/primary-rules.ts'
import type { Cell, Table } from '../../../../protection/table.ts'

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

/** What the team does not know of one cell: how many members, and how much they count. */
type Unknown = { readonly members: number; readonly largest: number; readonly total: number }

function unknownIn(table: Table, key: string, known: ReadonlySet<string>): Unknown {
  const sizes = [...(table.contributions.get(key) ?? [])]
    .filter(([member]) => !known.has(member) && !table.consenting.has(member))
    .map(([, value]) => Math.abs(value))
  return {
    members: sizes.length,
    largest: Math.max(0, ...sizes),
    total: sizes.reduce((sum, size) => sum + size, 0),
  }
}

/**
 * How far from the truth the team must be left, once it has taken off what it reads: the p %-rule for an attacker who is no
 * member, at least one unit. 0 where a total gives nobody away: no single member is left in it, and none weighs nearly all.
 */
function levelAgainstTheTeam({ members, largest, total }: Unknown, rules: PrimaryRules): number {
  const short = (rules.pPercent / 100) * largest - (total - largest)
  const isSmall = total > 0 && total <= (rules.smallCountOfPersons ?? 0)
  // Two zeros are two figures told; three answered zero as any three did.
  const isNothing = members > 0 && members < rules.minimumFrequency && total === 0
  const isUnsafe = members === 1 || short > 1e-9 * Math.max(1, largest) || isSmall || isNothing
  return isUnsafe ? Math.max(1, short) : 0
}

/**
 * A table whose cells are also unsafe where they would be for the team: among ten members of which it reads nine, a total is
 * the tenth's figure. Everybody is then kept at least one unit away.
 */
export function guardedFromTeam(
  table: Table,
  known: ReadonlySet<string>,
  rules: PrimaryRules,
): Table {
  const cells = table.cells.map((cell): Cell => {
    if (cell.status === 'published' || cell.status === 'primary') return cell
    const level = levelAgainstTheTeam(unknownIn(table, cell.key, known), rules)
    return level === 0 ? cell : { ...cell, status: 'primary', leastDoubt: 1 }
  })
  return { ...table, cells }
}

/** A table that nobody but the team reads, unsafe where it is for the team alone. `asked` are the keys it may show. */
export function readByTeamAlone(
  table: Table,
  known: ReadonlySet<string>,
  rules: PrimaryRules,
  asked: ReadonlySet<string>,
): Table {
  const cells = table.cells.map((cell): Cell => {
    // What the team was shown is no longer kept from it, whatever it would be for others.
    if (cell.status === 'published') {
      return { ...cell, lowerProtection: 0, upperProtection: 0, leastDoubt: 0 }
    }
    const unknown = unknownIn(table, cell.key, known)
    const level = levelAgainstTheTeam(unknown, rules)
    const status = level > 0 ? 'primary' : asked.has(cell.key) ? 'free' : 'withheld'
    const lowerProtection = Math.min(level, unknown.total)
    return { ...cell, status, lowerProtection, upperProtection: level }
  })
  return { ...table, cells }
}
