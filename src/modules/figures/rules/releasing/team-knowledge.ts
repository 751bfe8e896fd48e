import type { PrimaryRules } from '../../../../protection/primary-rules.ts'
import type { Cell, Table } from '../../../../protection/table.ts'

/** Who a member lets read its figures, as it chose. */
export type Sharing = {
  readonly isSeenByTeam: boolean
  /** Codes of the questions it agrees to be named with. */
  readonly named: readonly string[]
}
export type FormerSharing = Sharing & {
  /** It has signed nothing since it stood: what the team remembers is the very answer that counts. */
  readonly isOfLastAnswers?: true
}
export type SharingOfMember = {
  readonly now: Sharing
  /** What it chose before: what the team has read is not forgotten. */
  readonly formerly: readonly FormerSharing[]
}

/** What the team has read of one question by itself, without any total. Ids of members. */
export type TeamKnowledge = {
  readonly members: ReadonlySet<string>
  /** With those it could read before they chose otherwise. */
  readonly remembered: ReadonlySet<string>
  /** Among those remembered, whose answer may no longer be the one that was read. */
  readonly stale: ReadonlySet<string>
  readonly named: ReadonlySet<string>
}

export function teamKnowledge(
  sharing: ReadonlyMap<string, SharingOfMember>,
  question: string,
): TeamKnowledge {
  const members = new Set<string>()
  const remembered = new Set<string>()
  const stale = new Set<string>()
  const named = new Set<string>()
  for (const [member, { now, formerly }] of sharing) {
    if (now.named.includes(question)) named.add(member)
    const read = formerly.filter((choice) => mayRead(choice, question))
    if (mayRead(now, question)) members.add(member)
    else if (read.length > 0 && !read.some(({ isOfLastAnswers }) => isOfLastAnswers)) {
      stale.add(member)
    }
    if (members.has(member) || read.length > 0) remembered.add(member)
  }
  return { members, remembered, stale, named }
}

/**
 * Whose answers somebody in the team may know: those it reads; with all it could ever read; and all of these but one whose
 * answer has changed since. Leaving out more of them leaves more to doubt: of a sum, each that may be sought is left out in one.
 */
export function memoriesOf(
  { members, remembered, stale }: Omit<TeamKnowledge, 'named'>,
  among: (member: string) => boolean = () => true,
): readonly ReadonlySet<string>[] {
  if (remembered.size === members.size) return [members]
  const without = [...stale]
    .filter(among)
    .map((left) => new Set([...remembered].filter((member) => member !== left)))
  return [members, remembered, ...without]
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

/** What is left to whoever in the team knows most of a cell. */
function leftToTheTeam(
  table: Table,
  key: string,
  team: TeamKnowledge,
  rules: PrimaryRules,
): { readonly level: number; readonly lower: number } {
  const contributions = table.contributions.get(key)
  let [level, lower] = [0, 0]
  for (const known of memoriesOf(team, (member) => contributions?.has(member) ?? false)) {
    const unknown = unknownIn(table, key, known)
    const needed = levelAgainstTheTeam(unknown, rules)
    level = Math.max(level, needed)
    lower = Math.max(lower, Math.min(needed, unknown.total))
  }
  return { level, lower }
}

/**
 * A table whose cells are also unsafe where they would be for the team, with what it reads or with all it could ever read: among
 * ten members of which it knows nine, a total is the tenth's figure. Everybody is then kept at least one unit away.
 */
export function guardedFromTeam(table: Table, team: TeamKnowledge, rules: PrimaryRules): Table {
  const cells = table.cells.map((cell): Cell => {
    if (cell.status === 'published' || cell.status === 'primary') return cell
    const { level } = leftToTheTeam(table, cell.key, team, rules)
    return level === 0 ? cell : { ...cell, status: 'primary', leastDoubt: 1 }
  })
  return { ...table, cells }
}

/** A table that nobody but the team reads, unsafe where it is for the team alone. `asked` are the keys it may show. */
export function readByTeamAlone(
  table: Table,
  team: TeamKnowledge,
  rules: PrimaryRules,
  asked: ReadonlySet<string>,
): Table {
  const cells = table.cells.map((cell): Cell => {
    // What the team was shown is no longer kept from it, whatever it would be for others.
    if (cell.status === 'published') {
      return { ...cell, lowerProtection: 0, upperProtection: 0, leastDoubt: 0 }
    }
    const { level, lower } = leftToTheTeam(table, cell.key, team, rules)
    const status = level > 0 ? 'primary' : asked.has(cell.key) ? 'free' : 'withheld'
    return { ...cell, status, lowerProtection: lower, upperProtection: level }
  })
  return { ...table, cells }
}
