import { type Attacker, OUTSIDER } from '../../../../protection/attackers.ts'
import type { Interval } from '../../../../protection/audit.ts'
import type { PrimaryRules } from '../../../../protection/primary-rules.ts'
import { withPriorDeductions } from '../../../../protection/prior-deductions.ts'
import {
  type Protection,
  type ProtectionOptions,
  protect,
} from '../../../../protection/protection.ts'
import { loadSolver, type Solver } from '../../../../protection/solver.ts'
import type { Table } from '../../../../protection/table.ts'
import { hiddenCells } from '../../../../protection/vintages.ts'
import { cellKey, isOfThePast, parseCellKey } from './cell-key.ts'
import type { Contribution } from './consolidate.ts'
import { exposedByNames } from './exposed-by-names.ts'
import type { ZoneOf } from './place-index.ts'
import { againstEverybody, againstTheTeam } from './question-stages.ts'
import type { TableShape } from './question-table.ts'
import { namedBefore, newlyNamed } from './question-tables.ts'
import type { TeamKnowledge } from './team-knowledge.ts'

/** What an earlier release showed of one question, or what the team saw of one that was not published. */
export type Vintage = {
  /** Unique among the releases. */
  readonly name: string
  readonly isPublic: boolean
  /** Those it was protected by. */
  readonly rules: PrimaryRules
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
  /** Places where so few could answer that no figure may tell whether anybody did, and those whose count is not told: see `placeKey`. */
  readonly mute: ReadonlySet<string>
  readonly untold: ReadonlySet<string>
  /** What is believed of silent members and known to everybody, by the names of `believedOf`. */
  readonly believed: ReadonlySet<string>
  /** With what it knows of what is believed of the silent: see `withBelieved`. */
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
       * `earlier`: what was read before of the same year, without which these sums could be protected; `named`: sums, shown
       * before or now, from which naming some gives away another.
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
  const { rules } = asked.shape
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
    attackers = [...asKnownBefore(asked, insiders, known, solver), ...viewers]
    protection = await protect({ table, attackers, rules }, options)
  }
  if (isSafe(protection)) {
    const hidden = new Set([
      ...hiddenCells(coming, table, protection.secondary),
      ...unsafeToday(coming),
    ])
    return {
      outcome: 'protected',
      hidden: new Set([...asked.asked].filter((key) => hidden.has(key))),
      intervals: asked.audience === 'public' ? deducible(asked, protection, hidden) : new Map(),
      played: playedBy(attackers),
    }
  }
  const refusal = refusalOf(protection, coming)
  if (newlyNamed(asked).length > 0) {
    const unnamed = await protectQuestion({ ...asked, consenting: namedBefore(asked) }, options)
    if (unnamed.outcome === 'protected') return { ...refusal, cause: 'named', mergeWith: [] }
  }
  if (refusal.cause !== 'sums' || asked.vintages.length === 0) return refusal
  const alone = await protectQuestion({ ...asked, vintages: [] }, options)
  return alone.outcome === 'protected' ? { ...refusal, cause: 'earlier', mergeWith: [] } : refusal
}

/**
 * Outsiders and members, with what earlier releases already let them deduce: as it was before anybody is named by this one, for the
 * names it prepares are no prior knowledge. Of a cell that holds a member it names, everything is asked anew.
 */
function asKnownBefore(
  asked: QuestionToProtect,
  insiders: readonly Attacker[],
  known: ReadonlySet<string>,
  solver: Solver,
): readonly Attacker[] {
  if (insiders.length === 0) return insiders
  const { table } = againstEverybody({ ...asked, consenting: new Set() })
  const newly = newlyNamed(asked)
  const { rules } = asked.shape
  return withPriorDeductions({ table, known }, insiders, rules, solver).map((attacker) => {
    const deduced = [...(attacker.deduced ?? [])].filter(
      ([key]) => !newly.some((member) => table.contributions.get(key)?.has(member)),
    )
    return { ...attacker, deduced: new Map(deduced) }
  })
}

/** What an earlier release showed under lower thresholds is not shown again. */
function unsafeToday({ cells }: Table): readonly string[] {
  return cells.flatMap(({ key, status }) => (status === 'primary' ? [key] : []))
}

function isSafe(
  protection: Protection,
): protection is Extract<Protection, { outcome: 'protected' }> {
  return protection.outcome === 'protected'
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
  if (protection.outcome === 'protected' || protection.outcome === 'exposed') {
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
