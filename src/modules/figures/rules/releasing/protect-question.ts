import { type Attacker, insiders, OUTSIDER, viewer } from '../../../../protection/attackers.ts'
import type { Interval } from '../../../../protection/audit.ts'
import { assessCell } from '../../../../protection/primary-rules.ts'
import { withPriorDeductions } from '../../../../protection/prior-deductions.ts'
import {
  type Protection,
  type ProtectionOptions,
  protect,
} from '../../../../protection/protection.ts'
import { loadSolver } from '../../../../protection/solver.ts'
import type { Cell, Table } from '../../../../protection/table.ts'
import { type FrozenRelease, hiddenCells, jointTable } from '../../../../protection/vintages.ts'
import { cellKey, isOfThePast, isRest, parseCellKey } from './cell-key.ts'
import type { Contribution } from './consolidate.ts'
import type { ZoneOf } from './place-index.ts'
import { questionTable, type TableShape } from './question-table.ts'
import { guardedFromTeam, readByTeamAlone, type TeamKnowledge } from './team-knowledge.ts'
import { rulesFor } from './thresholds.ts'

/** What an earlier release showed of one question, or what the team saw of one that was not published. */
export type Vintage = {
  /** Unique among the releases. */
  readonly name: string
  readonly isPublic: boolean
  readonly contributions: readonly Contribution[]
  readonly zoneOf: ZoneOf
  /** Keys of the cells it showed: see `cellKey`. */
  readonly shown: ReadonlySet<string>
  /** Members it named with their figures. */
  readonly named: ReadonlySet<string>
}

export type QuestionToProtect = {
  readonly audience: 'team' | 'public'
  readonly shape: TableShape
  readonly contributions: readonly Contribution[]
  readonly zoneOf: ZoneOf
  /** Keys of the cells the release would show. */
  readonly asked: ReadonlySet<string>
  /** Members to be named with their figures in this release. */
  readonly consenting: ReadonlySet<string>
  readonly team: TeamKnowledge
  /** Oldest first. */
  readonly vintages: readonly Vintage[]
}

/** Who was played against a question, and how many of each. */
export type Played = Readonly<Record<Attacker['kind'], number>>

export type ProtectedQuestion =
  | {
      readonly outcome: 'protected'
      /** Keys of the asked cells that may not be shown. */
      readonly hidden: ReadonlySet<string>
      /** What anybody can deduce of hidden cells anyway. */
      readonly intervals: ReadonlyMap<string, Interval>
      readonly played: Played
    }
  | {
      readonly outcome: 'unprotectable'
      /** Key of a cell that stays exposed whatever is hidden. */
      readonly cell: string
      readonly to: Attacker['kind']
      /**
       * `earlier`: what was read before of the same year, without which these sums could be protected; `named`: a sum shown
       * before, from which naming some now gives away another.
       */
      readonly cause: 'sums' | 'earlier' | 'comparison' | 'named'
      /** Keys of the cells of which one, merged with it, would make it safe. */
      readonly mergeWith: readonly string[]
    }

type Unprotectable = Extract<ProtectedQuestion, { outcome: 'unprotectable' }>

/**
 * Chooses what one question must hide, against everybody who may read it: for the public outsiders, every member, pairs in cells of
 * three, and the team with every answer it may read; for the team's own views, the team. Whoever reads is taken to have kept
 * every earlier release it could read.
 */
export async function protectQuestion(
  asked: QuestionToProtect,
  options: ProtectionOptions = {},
): Promise<ProtectedQuestion> {
  const exposed = exposedByNames(asked)
  if (exposed !== undefined) {
    return {
      outcome: 'unprotectable',
      cell: exposed,
      to: 'outsider',
      cause: 'named',
      mergeWith: [],
    }
  }
  const rules = rulesFor(asked.shape.unit)
  const { table, coming, insiders, team } =
    asked.audience === 'public' ? againstEverybody(asked) : againstTheTeam(asked)
  const known = new Set(
    table.cells.filter(({ status }) => status === 'published').map(({ key }) => key),
  )
  const solver = await loadSolver()
  const viewers = withPriorDeductions({ table, known }, team, rules, solver)
  let attackers = [...insiders, ...viewers]
  let protection = await protect({ table, attackers, rules }, options)
  if (!isSafe(protection) && asked.vintages.some(({ isPublic }) => isPublic)) {
    // A cell that has become unsafe since it was published, by the choice of one member, is known by what was published.
    attackers = [...withPriorDeductions({ table, known }, insiders, rules, solver), ...viewers]
    protection = await protect({ table, attackers, rules }, options)
  }
  if (isSafe(protection)) {
    const hidden = hiddenCells(coming, table, protection.secondary)
    return {
      outcome: 'protected',
      hidden: new Set([...asked.asked].filter((key) => hidden.has(key))),
      intervals: asked.audience === 'public' ? deducible(asked, protection, hidden) : new Map(),
      played: playedBy(attackers),
    }
  }
  const refusal = refusalOf(protection, coming)
  if (refusal.cause !== 'sums' || asked.vintages.length === 0) return refusal
  const alone = await protectQuestion({ ...asked, vintages: [] }, options)
  return alone.outcome === 'protected' ? { ...refusal, cause: 'earlier', mergeWith: [] } : refusal
}

function isSafe(
  protection: Protection,
): protection is Extract<Protection, { outcome: 'protected' }> {
  return protection.outcome === 'protected' && protection.audit.outcome === 'safe'
}

type Stage = {
  readonly table: Table
  /** The table of this release alone. */
  readonly coming: Table
  readonly insiders: readonly Attacker[]
  /** The team, before what its own views already let it deduce is taken off. */
  readonly team: readonly Attacker[]
}

function againstEverybody(asked: QuestionToProtect): Stage {
  const rules = rulesFor(asked.shape.unit)
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
  const table = withFacts(guardedFromTeam(joint, asked.team.members, rules), asked.team)
  const cells = asked.vintages.flatMap((vintage, at) =>
    vintage.isPublic
      ? []
      : [...vintage.shown].flatMap((key) => nameInJoint(joint, earlier, coming, at, key)),
  )
  return {
    table,
    coming,
    insiders: insiders(table, rules.minimumFrequency),
    team: teamAttackers(asked.team, cells),
  }
}

/** A cell shown before that was safe, and would not be once those are named that this release names. */
function exposedByNames(asked: QuestionToProtect): string | undefined {
  const already = namedBefore(asked)
  if ([...asked.consenting].every((member) => already.has(member))) return undefined
  const rules = rulesFor(asked.shape.unit)
  const isUnsafe = (table: Table, key: string) => {
    const strangers = [...(table.contributions.get(key) ?? [])].filter(
      ([member]) => !table.consenting.has(member),
    )
    return (
      assessCell(
        strangers.map(([, value]) => value),
        rules,
        'outsider',
      ).reasons.length > 0
    )
  }
  const [before, after] = [
    tablesOf(asked, already),
    tablesOf(asked, new Set([...already, ...asked.consenting])),
  ]
  for (const vintage of asked.vintages.filter(({ isPublic }) => isPublic)) {
    const [then, now] = [before.of(vintage), after.of(vintage)]
    const key = [...vintage.shown].find((one) => isUnsafe(now, one) && !isUnsafe(then, one))
    if (key !== undefined) return key
  }
  return undefined
}

/** Members that everybody reads, named, are read by the team too. */
function againstTheTeam(asked: QuestionToProtect): Stage {
  const rules = rulesFor(asked.shape.unit)
  const { members } = asked.team
  const tableOf = tablesOf(asked, namedBefore(asked))
  const earlier = asked.vintages.map((vintage) =>
    frozen(vintage, tableOf.of(vintage), vintage.shown),
  )
  const joint = jointTable(earlier, tableOf.coming, rules, 'outsider')
  const table = withFacts(readByTeamAlone(joint, members, rules, asked.asked), asked.team)
  return { table, coming: tableOf.coming, insiders: [], team: teamAttackers(asked.team, []) }
}

function teamAttackers(
  { members, remembered }: TeamKnowledge,
  cells: readonly string[],
): readonly Attacker[] {
  const team = viewer('team', { members: [...members], cells })
  if (remembered.size === members.size) return [team]
  return [team, viewer('team with its memory', { members: [...remembered], cells })]
}

function tablesOf(asked: QuestionToProtect, consenting: ReadonlySet<string>) {
  const table = (contributions: readonly Contribution[], zoneOf: ZoneOf) =>
    questionTable(asked.shape, { contributions, zoneOf, consenting })
  const whole = table(asked.contributions, asked.zoneOf)
  const coming: Table = {
    ...whole,
    // What is not asked for is not shown; where it is unsafe it stays so, for it must not be deduced either.
    cells: whole.cells.map((cell) =>
      cell.status === 'free' && !asked.asked.has(cell.key) ? { ...cell, status: 'withheld' } : cell,
    ),
  }
  return { coming, of: (vintage: Vintage) => table(vintage.contributions, vintage.zoneOf) }
}

function frozen({ name }: Vintage, table: Table, shown: ReadonlySet<string>): FrozenRelease {
  const hidden = table.cells.map(({ key }) => key).filter((key) => !shown.has(key))
  return { name, table, hidden: new Set(hidden) }
}

/** Members that an earlier release named with the figure they still have. */
function namedBefore({ vintages, contributions }: QuestionToProtect): ReadonlySet<string> {
  const given = (list: readonly Contribution[], member: string) =>
    list
      .filter((one) => one.member === member && one.kind === 'observed')
      .map(({ part, value }) => `${part} ${value}`)
      .sort()
      .join()
  return new Set(
    vintages.flatMap((vintage) =>
      [...vintage.named].filter(
        (member) => given(vintage.contributions, member) === given(contributions, member),
      ),
    ),
  )
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

/**
 * What an outsider can deduce of the hidden cells, where it says something: only beside a network that is shown, for the widest
 * bounds anybody starts from are drawn from it.
 */
function deducible(
  { asked }: QuestionToProtect,
  { audit }: Extract<Protection, { outcome: 'protected' }>,
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, Interval> {
  const found = audit.intervals.get(OUTSIDER.name)
  const anchor = cellKey('observed', { level: 'network', place: '' }, '')
  if (!asked.has(anchor) || hidden.has(anchor)) return new Map()
  return new Map(
    [...asked].flatMap((key) => {
      const interval = found?.get(key)
      return interval && hidden.has(key) && parseCellKey(key).basis === 'observed'
        ? [[key, interval]]
        : []
    }),
  )
}

function playedBy(attackers: readonly Attacker[]): Played {
  const played = { outsider: 0, member: 0, coalition: 0, viewer: 0 }
  for (const { kind } of attackers) played[kind] += 1
  return played
}

function refusalOf(protection: Protection, coming: Table): Unprotectable {
  if (protection.outcome === 'unsound') {
    throw new Error(`the table of a question is unsound: ${protection.problem}`)
  }
  if (protection.outcome === 'protected') {
    const [disclosure] = protection.audit.disclosures
    if (!disclosure) throw new Error('an audit that fails names a disclosure')
    return {
      outcome: 'unprotectable',
      cell: disclosure.cell,
      to: disclosure.attacker.kind,
      cause: causeOf(disclosure.cell),
      mergeWith: [],
    }
  }
  const here = new Set(coming.cells.map(({ key }) => key))
  return {
    outcome: 'unprotectable',
    cell: protection.cell,
    to: protection.attacker.kind,
    cause: causeOf(protection.cell),
    mergeWith: protection.remedies
      .flatMap((remedy) => (remedy.kind === 'merge' ? [remedy.cells[1]] : []))
      .filter((key) => here.has(key)),
  }
}

/** Keys of the past and of differences say so: see `jointTable`. */
function causeOf(key: string): 'sums' | 'comparison' {
  return isOfThePast(key) ? 'comparison' : 'sums'
}
