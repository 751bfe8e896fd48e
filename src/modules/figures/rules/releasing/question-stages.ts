import { type Attacker, insiders, viewer } from '../../../../protection/attackers.ts'
import {
  type Cell,
  membersOf,
  secretContributions,
  type Table,
} from '../../../../protection/table.ts'
import { type FrozenRelease, jointTable } from '../../../../protection/vintages.ts'
import { namesOfOne } from './believed-knowledge.ts'
import { isRest } from './cell-key.ts'
import type { QuestionToProtect, Vintage } from './protect-question.ts'
import { namedBefore, tablesOf } from './question-tables.ts'
import {
  guardedFromTeam,
  memoriesOf,
  readByTeamAlone,
  type TeamKnowledge,
} from './team-knowledge.ts'
import { isLeftToPairs } from './thresholds.ts'

/** What a question is protected in, and against whom. */
export type Stage = {
  readonly table: Table
  /** The table of this release alone. */
  readonly coming: Table
  readonly insiders: readonly Attacker[]
  /** The team, before what its own views already let it deduce is taken off. */
  readonly team: readonly Attacker[]
}

/** A release for the public: outsiders, every member, pairs, and the team with all it reads. */
export function againstEverybody(asked: QuestionToProtect): Stage {
  const { rules } = asked.shape
  const named = namedBefore(asked)
  const consenting = new Set([...asked.consenting, ...named])
  const tableOf = tablesOf(asked, consenting)
  const coming = tableOf.coming
  const earlier = asked.vintages.map((vintage): FrozenRelease => {
    const table = tableOf.of(vintage)
    // What only the team saw is nobody else's knowledge.
    return frozen(vintage, table, vintage.isPublic ? vintage.shown : new Set())
  })
  const joint = jointTable(earlier, coming, rules, 'outsider')
  const guarded = guardedFromPairs(guardedFromTeam(joint, asked.team, rules))
  const table = withFacts(guarded, asked.team)
  const cells = asked.vintages.flatMap((vintage, at) =>
    vintage.isPublic
      ? []
      : [...vintage.shown].flatMap((key) => nameInJoint(joint, earlier, coming, at, key)),
  )
  return {
    table,
    coming,
    insiders: withTheirPast(insiders(table, rules.minimumFrequency), table),
    team: teamAttackers(asked.team, cells),
  }
}

/** Members that everybody reads, named, are read by the team too. */
export function againstTheTeam(asked: QuestionToProtect): Stage {
  const { rules } = asked.shape
  const tableOf = tablesOf(asked, namedBefore(asked))
  const earlier = asked.vintages.map((vintage) =>
    frozen(vintage, tableOf.of(vintage), vintage.shown),
  )
  const joint = jointTable(earlier, tableOf.coming, rules, 'outsider')
  const table = withFacts(readByTeamAlone(joint, asked.team, rules, asked.asked), asked.team)
  return { table, coming: tableOf.coming, insiders: [], team: teamAttackers(asked.team, []) }
}

/** Of three members in a cell two together know the third: where everybody reads it, it is not shown, nor is what gives it away. */
function guardedFromPairs(table: Table): Table {
  const cells = table.cells.map((cell): Cell => {
    if (cell.status === 'published' || cell.status === 'primary') return cell
    if (!isLeftToPairs(secretContributions(table, cell.key)?.size ?? 0)) return cell
    return { ...cell, status: 'primary', leastDoubt: 1 }
  })
  return { ...table, cells }
}

/** A member knows its own answers of this year and before: what is believed of it, of one release or of several, is no secret to it. */
function withTheirPast(attackers: readonly Attacker[], table: Table): readonly Attacker[] {
  const inTable = new Set(membersOf(table))
  const found = new Map<string, Attacker>()
  for (const attacker of attackers) {
    const names = new Set(attacker.members.flatMap(namesOfOne))
    const members = [...names].filter((name) => inTable.has(name)).sort()
    const key = JSON.stringify(members)
    if (!found.has(key)) found.set(key, { ...attacker, members })
  }
  return [...found.values()]
}

/** The team as it reads now, and with each memory it may have: see `memoriesOf`. */
function teamAttackers(team: TeamKnowledge, cells: readonly string[]): readonly Attacker[] {
  return memoriesOf(team).map((known, at) =>
    viewer(at === 0 ? 'team' : `team with its memory ${at}`, { members: [...known], cells }),
  )
}

function frozen({ name, rules }: Vintage, table: Table, shown: ReadonlySet<string>): FrozenRelease {
  const hidden = table.cells.map(({ key }) => key).filter((key) => !shown.has(key))
  return { name, table, hidden: new Set(hidden), rules }
}

/** What is left of a whole is nobody's figure, and needs no protection. Comparing releases makes differences of it too. */
function withFacts(table: Table, team: TeamKnowledge): Table {
  const cells = table.cells.map(
    (cell): Cell =>
      isRest(cell.key) && cell.status === 'primary'
        ? { ...cell, status: 'withheld', lowerProtection: 0, upperProtection: 0 }
        : cell,
  )
  // Members the team reads may have answered nothing here.
  const members = new Set([...(table.members ?? []), ...team.members, ...team.remembered])
  return { ...table, cells, members }
}

/** Under which key the joint table holds a cell of the vintage numbered `at`: equal cells of several releases are one. */
function nameInJoint(
  joint: Table,
  earlier: readonly FrozenRelease[],
  coming: Table,
  at: number,
  key: string,
): readonly string[] {
  const own = earlier[at]
  if (!own) return []
  const newestFirst = [
    { suffix: '', table: coming },
    ...earlier.map(({ name, table }) => ({ suffix: `@${name}`, table })).reverse(),
  ]
  const same = newestFirst.find(({ table }) => isSame(table, own.table, key))
  const name = `${key}${same?.suffix ?? ''}`
  return joint.cells.some((cell) => cell.key === name) ? [name] : []
}

function isSame(a: Table, b: Table, key: string): boolean {
  const [ours, theirs] = [a.contributions.get(key), b.contributions.get(key)]
  if (!ours || !theirs || ours.size !== theirs.size) return false
  return [...ours].every(([member, value]) => theirs.get(member) === value)
}
