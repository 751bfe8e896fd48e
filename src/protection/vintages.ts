import { assessCell, DEFAULT_RULES, type PrimaryRules, requireRules } from './primary-rules.ts'
import {
  type Cell,
  type Contributions,
  isHiddenAnyway,
  type Relation,
  type Table,
} from './table.ts'

/** A release as it was frozen: its table, and the keys of the cells it did not show. */
export interface FrozenRelease {
  readonly name: string
  readonly table: Table
  readonly hidden: ReadonlySet<string>
  /** Those its table was assessed by, where they are not those of today: what it showed was safe by them. */
  readonly rules?: PrimaryRules
}

/** Keys of the coming release's cells that its joint table, once protected, leaves out. */
export function hiddenCells(
  coming: Table,
  joint: Table,
  secondary: readonly string[],
): ReadonlySet<string> {
  const chosen = new Set(secondary)
  const statusOf = new Map(joint.cells.map((cell) => [cell.key, cell.status]))
  const isHidden = (key: string) => chosen.has(key) || isHiddenAnyway({ status: statusOf.get(key) })
  return new Set(coming.cells.map((cell) => cell.key).filter(isHidden))
}

export interface RevisionPlan {
  /** Members whose corrections and late answers may be shown in this revision. */
  readonly admitted: readonly string[]
  /** Members whose changes wait for the next one, with a cell that would give them away. */
  readonly waiting: ReadonlyMap<string, string>
}

/**
 * Which changes may be shown now. Comparing two releases shows, in each cell, the sum of what
 * changed: a change enters only if every cell it touches is touched by at least as many members as
 * the minimum frequency, who all enter. The answer is the largest such set, found by withdrawing
 * members until it holds.
 * @throws RangeError for a minimum frequency below the federation's.
 */
export function planRevision(
  before: Table,
  after: Table,
  rules: PrimaryRules | number = DEFAULT_RULES,
): RevisionPlan {
  const minimum = typeof rules === 'number' ? rules : rules.minimumFrequency
  requireRules({ ...DEFAULT_RULES, minimumFrequency: minimum })
  const changed = changesByCell(before, after)
  const admitted = new Set([...changed.values()].flatMap((members) => [...members.keys()]))
  const waiting = new Map<string, string>()
  for (let settled = false; !settled; ) {
    settled = true
    for (const [key, members] of changed) {
      const together = [...members.keys()].filter((member) => admitted.has(member))
      if (together.length === 0 || together.length >= minimum) continue
      for (const member of together) {
        admitted.delete(member)
        waiting.set(member, key)
      }
      settled = false
    }
  }
  return { admitted: [...admitted].sort(), waiting }
}

/** What each member changed in each cell it changed, by key. */
function changesByCell(before: Table, after: Table): Map<string, Map<string, number>> {
  const keys = new Set([...before.contributions.keys(), ...after.contributions.keys()])
  const changed = new Map<string, Map<string, number>>()
  for (const key of [...keys].sort()) {
    const changes = differences(before.contributions.get(key), after.contributions.get(key))
    if (changes.size > 0) changed.set(key, changes)
  }
  return changed
}

/** A member that answers zero where it had not answered has changed too: its number of contributors. */
function differences(
  before: Contributions | undefined,
  after: Contributions | undefined,
): Map<string, number> {
  const members = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  const changes = new Map<string, number>()
  for (const member of [...members].sort()) {
    const old = before?.get(member)
    const now = after?.get(member)
    if (old !== now) changes.set(member, (now ?? 0) - (old ?? 0))
  }
  return changes
}

/**
 * A release to come and all earlier ones as one table, so that suppression and audit see what
 * comparing them gives away (vintage differencing).
 *
 * Cells that did not change are one cell, forced shown if an earlier release showed it. A cell
 * that changed appears once per release, tied by `now = before + difference`; a difference is never
 * shown, and is unsafe when too few members made it. Keys of the coming release stay as they are;
 * those of the past end in `@name`, differences in `@name→name`. Give the result to `protect`.
 *
 * What an earlier release showed was safe by the rules it was frozen under, and is known for ever: rules raised since do not judge it.
 *
 * A figure published with a name stays known for ever, also once its member no longer agrees to be
 * named: cells are assessed again without it. `against` is that of `tabulate`: give both the same.
 */
export function jointTable(
  earlier: readonly FrozenRelease[],
  coming: Table,
  rules: PrimaryRules,
  against: 'co-member' | 'outsider' = 'co-member',
): Table {
  return new JointTableBuilder(earlier, coming, rules, against).build()
}

interface Vintage {
  /** Suffix of its keys; empty for the release to come. */
  readonly suffix: string
  readonly table: Table
  /** Absent for the release to come. */
  readonly hidden?: ReadonlySet<string>
  readonly rules: PrimaryRules
  readonly cellOf: ReadonlyMap<string, Cell>
}

class JointTableBuilder {
  readonly #vintages: readonly Vintage[]
  readonly #rules: PrimaryRules
  readonly #against: 'co-member' | 'outsider'
  readonly #cells: Cell[] = []
  readonly #indexOf = new Map<string, number>()
  readonly #contributions = new Map<string, Contributions>()
  readonly #named = new Map<string, ReadonlySet<string>>()
  readonly #relations = new Map<string, Relation>()

  constructor(
    earlier: readonly FrozenRelease[],
    coming: Table,
    rules: PrimaryRules,
    against: 'co-member' | 'outsider',
  ) {
    // The newest first: an unchanged cell goes by its newest name.
    this.#vintages = [
      { suffix: '', table: coming, rules, cellOf: byKey(coming) },
      ...earlier.toReversed().map(({ name, table, hidden, rules: own = rules }) => ({
        suffix: `@${name}`,
        table,
        hidden,
        rules: own,
        cellOf: byKey(table),
      })),
    ]
    this.#rules = rules
    this.#against = against
  }

  build(): Table {
    const keys = new Set(this.#vintages.flatMap(({ table }) => table.cells.map((cell) => cell.key)))
    const nameIn = new Map<Vintage, Map<string, string>>(this.#vintages.map((v) => [v, new Map()]))
    for (const key of keys) {
      const versions = this.#versionsOf(key)
      for (const version of versions) {
        this.#addVersion(key, version)
        for (const vintage of version) {
          nameIn.get(vintage)?.set(key, key + (version[0]?.suffix ?? ''))
        }
      }
      this.#addDifferences(key, versions)
    }
    for (const vintage of this.#vintages) {
      for (const relation of vintage.table.relations) {
        this.#addRelation(
          relation.map(({ cell, coefficient }) => {
            const key = vintage.table.cells[cell]?.key ?? ''
            return { name: nameIn.get(vintage)?.get(key) ?? '', coefficient }
          }),
        )
      }
    }
    return {
      cells: this.#cells,
      relations: [...this.#relations.values()],
      contributions: this.#contributions,
      consenting: this.#namedThroughout(),
      named: this.#named,
      members: new Set(this.#vintages.flatMap(({ table }) => [...(table.members ?? [])])),
    }
  }

  /** Releases grouped by equal contents of one cell, newest first. */
  #versionsOf(key: string): Vintage[][] {
    const versions: Vintage[][] = []
    for (const vintage of this.#vintages) {
      if (!vintage.cellOf.has(key)) continue
      const same = versions.find(([newest]) => newest && isSame(newest, vintage, key))
      if (same) same.push(vintage)
      else versions.push([vintage])
    }
    return versions
  }

  #addVersion(key: string, version: readonly Vintage[]): void {
    const [newest] = version
    const standing = newest?.cellOf.get(key)
    if (!newest || !standing) return
    const contributions = newest.table.contributions.get(key)
    const showing = version
      .filter(({ hidden }) => hidden && !hidden.has(key))
      .toSorted((a, b) => levelsOf(a, key) - levelsOf(b, key))[0]
    const shownBefore = showing !== undefined
    const judge = showing ?? newest
    const {
      status: found,
      lowerProtection,
      upperProtection,
      leastDoubt,
    } = judge.cellOf.get(key) ?? standing
    const { leastDoubt: _, ...bounds } = standing
    const cell: Cell = {
      ...bounds,
      ...{ status: found, lowerProtection, upperProtection },
      ...(leastDoubt === undefined ? {} : { leastDoubt }),
    }
    const past = newest.hidden !== undefined
    const named = this.#namedIn(key, newest)
    const assessed = this.#withoutNamed(cell, contributions, named, judge)
    // A past cell that was hidden stays so, and stays protected if it was unsafe.
    const status = shownBefore
      ? 'published'
      : past && assessed.status !== 'primary'
        ? 'withheld'
        : assessed.status
    this.#add(
      {
        ...assessed,
        key: key + newest.suffix,
        status,
        ...(past || shownBefore ? { isPast: true } : {}),
      },
      contributions,
      named,
    )
  }

  /** Consent is given or withdrawn between releases; these never withdrew it. */
  #namedThroughout(): Set<string> {
    const [coming, ...earlier] = this.#vintages
    const names = coming?.table.consenting ?? new Set<string>()
    return new Set([...names].filter((m) => earlier.every((v) => v.table.consenting.has(m))))
  }

  /**
   * Members whose figure in this version of a cell was published with their name by any release:
   * what was once known stays known. A member that changed its figure since is known no more.
   */
  #namedIn(key: string, vintage: Vintage): Set<string> {
    const contributions = vintage.table.contributions.get(key) ?? new Map<string, number>()
    const isNamed = (member: string, figure: number) =>
      this.#vintages.some(
        ({ table }) =>
          table.consenting.has(member) && table.contributions.get(key)?.get(member) === figure,
      )
    return new Set(
      [...contributions].filter(([member, figure]) => isNamed(member, figure)).map(([m]) => m),
    )
  }

  /** A cell that was safe among many may not be among those left when others are known. */
  #withoutNamed(
    cell: Cell,
    contributions: Contributions | undefined,
    named: ReadonlySet<string>,
    { table: { consenting }, rules }: Vintage,
  ): Cell {
    if (!contributions || [...named].every((member) => consenting.has(member))) return cell
    const secret = [...contributions].filter(([m]) => !named.has(m)).map(([, x]) => x)
    const found = assessCell(secret, rules, this.#against)
    if (found.reasons.length === 0) return cell
    return {
      ...cell,
      status: cell.status === 'free' ? 'primary' : cell.status,
      lowerProtection: Math.max(cell.lowerProtection, found.lowerProtection),
      upperProtection: Math.max(cell.upperProtection, found.upperProtection),
      ...(found.reasons.includes('small-count') ? { leastDoubt: 1 } : {}),
    }
  }

  #addDifferences(key: string, versions: readonly (readonly Vintage[])[]): void {
    for (const [at, [newer]] of versions.entries()) {
      for (const [older] of versions.slice(at + 1)) {
        if (newer && older) this.#addDifference(key, newer, older)
      }
    }
  }

  #addDifference(key: string, newer: Vintage, older: Vintage): void {
    const now = newer.cellOf.get(key)
    const before = older.cellOf.get(key)
    if (!now || !before) return
    const changes = differences(
      older.table.contributions.get(key),
      newer.table.contributions.get(key),
    )
    const named = this.#changesNamed(key, changes, newer, older)
    const unknown = [...changes].filter(([member]) => !named.has(member))
    const sizes = unknown.map(([, change]) => Math.abs(change))
    const { reasons, upperProtection: level } = assessCell(sizes, this.#rules, this.#against)
    const [figuresNow, figuresBefore] = [newer, older].map(({ table }) =>
      table.contributions.get(key),
    )
    const left = new Set([...changes.keys()].filter((member) => !figuresNow?.has(member)))
    // As under a cell of 0: those who left gave no less than nothing, and who was not there had nothing to lose.
    const size = sizes.reduce((sum, one) => sum + one, 0)
    const onlyLeft = unknown.every(([member]) => left.has(member))
    const onlyCame = unknown.every(([member]) => !figuresBefore?.has(member))
    const name = `${key}${older.suffix}→${newer.suffix.slice(1) || 'now'}`
    this.#add(
      {
        key: name,
        value: now.value - before.value,
        cost: 0,
        lower: now.lower - before.upper,
        upper: now.upper - before.lower,
        status: reasons.length > 0 ? 'primary' : 'withheld',
        upperProtection: onlyLeft ? Math.min(level, size) : level,
        lowerProtection: onlyCame ? Math.min(level, size) : level,
        signed: true,
        ...(left.size > 0 ? { left } : {}),
      },
      changes,
      named,
    )
    this.#addRelation([
      { name: key + newer.suffix, coefficient: -1 },
      { name: key + older.suffix, coefficient: 1 },
      { name, coefficient: 1 },
    ])
  }

  /** Members whose figure is known both before and after, or who had none on one side. */
  #changesNamed(key: string, changes: Contributions, newer: Vintage, older: Vintage): Set<string> {
    const named = new Set<string>()
    const sides = [newer, older].map((vintage) => ({
      figures: vintage.table.contributions.get(key),
      known: this.#namedIn(key, vintage),
    }))
    for (const member of changes.keys()) {
      if (sides.every(({ figures, known }) => !figures?.has(member) || known.has(member))) {
        named.add(member)
      }
    }
    return named
  }

  #add(
    cell: Cell,
    contributions: Contributions | undefined,
    named: ReadonlySet<string> = new Set(),
  ): void {
    this.#indexOf.set(cell.key, this.#cells.length)
    this.#cells.push(cell)
    if (contributions) this.#contributions.set(cell.key, contributions)
    if (named.size > 0) this.#named.set(cell.key, named)
  }

  #addRelation(terms: readonly { readonly name: string; readonly coefficient: number }[]): void {
    const relation = terms.map(({ name, coefficient }) => ({
      cell: this.#indexOf.get(name) ?? -1,
      coefficient,
    }))
    this.#relations.set(relation.map((term) => `${term.cell}×${term.coefficient}`).join(), relation)
  }
}

function levelsOf({ cellOf }: Vintage, key: string): number {
  const { lowerProtection = 0, upperProtection = 0, leastDoubt = 0 } = cellOf.get(key) ?? {}
  return lowerProtection + upperProtection + leastDoubt
}

function byKey(table: Table): Map<string, Cell> {
  return new Map(table.cells.map((cell) => [cell.key, cell]))
}

function isSame(a: Vintage, b: Vintage, key: string): boolean {
  const changes = differences(a.table.contributions.get(key), b.table.contributions.get(key))
  return changes.size === 0 && a.cellOf.get(key)?.value === b.cellOf.get(key)?.value
}
