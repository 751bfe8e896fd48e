import { linkTables } from '../../../../protection/linked-tables.ts'
import type { PrimaryRules } from '../../../../protection/primary-rules.ts'
import type { Cell, Relation, Table } from '../../../../protection/table.ts'
import { type Dimension, type ReturnedAnswer, tabulate } from '../../../../protection/tabulation.ts'
import { believedOf } from './believed-knowledge.ts'
import {
  asBasis,
  type Basis,
  inBasis,
  isRest,
  parseCellKey,
  partCode,
  placeCode,
  restCode,
  wholeCode,
} from './cell-key.ts'
import type { Contribution } from './consolidate.ts'
import type { ZoneOf } from './place-index.ts'

export type TableShape = {
  readonly rules: PrimaryRules
  /** Keys of every region, with members or not: tables of several releases have the same cells. */
  readonly regions: readonly string[]
  /** Parts beside the whole, of the network alone or of every place. */
  readonly parts: 'none' | 'network' | 'places'
  readonly partCodes: readonly string[]
  readonly hasEstimates: boolean
}

type Holding = {
  readonly contributions: readonly Contribution[]
  readonly zoneOf: ZoneOf
  readonly consenting: ReadonlySet<string>
}

const network = 'network'

/**
 * One question of one release as a table to protect: every region, zone and the network; beside the whole, its parts if any;
 * beside what was observed, what is believed of the silent members and the sum of both.
 *
 * Parts need not add up to the whole. What is left of the whole is a cell of its own, never shown: where every member's parts do
 * add up, everybody is taken to know that nothing is left; elsewhere, only that it is not less than nothing.
 */
export function questionTable(shape: TableShape, holding: Holding): Table {
  const observed = holding.contributions.filter(({ kind }) => kind === 'observed')
  const tables = [
    prefixed('observed', observedTable(shape, { ...holding, contributions: observed })),
  ]
  if (shape.hasEstimates) {
    const all = holding.contributions.filter(({ part }) => part === '').map(asBelieved)
    const believed = all.filter(({ kind }) => kind === 'estimated')
    tables.push(
      prefixed('missing', wholeTable(shape, { ...holding, contributions: believed })),
      prefixed('estimated', wholeTable(shape, { ...holding, contributions: all })),
    )
  }
  const table = linkTables(tables)
  return shape.hasEstimates ? withFactsFirst(withSums(table)) : table
}

/**
 * Hiding every estimate costs less than hiding one sum of what was said: an estimate never costs its readers a fact. Costs are shares of the
 * largest, for a solver does not tell one from another ten billion times smaller.
 */
function withFactsFirst(table: Table): Table {
  const largest = Math.max(1, ...table.cells.map(({ value }) => Math.abs(value)))
  const shareOf = (value: number, of: number) => Math.max(1, Math.round((of * value) / largest))
  const everyEstimate = estimatePrices.network * 10 * table.cells.length
  const cells = table.cells.map((cell): Cell => {
    const { basis, level } = parseCellKey(cell.key)
    if (basis === 'observed') return { ...cell, cost: everyEstimate * shareOf(cell.cost, 1000) }
    const times = estimatePrices[level]
    return { ...cell, cost: times * shareOf(cell.value, 10) }
  })
  return { ...table, cells }
}
const estimatePrices = { network: 4, zone: 2, region: 1 } as const

/**
 * What is believed of a silent member is a figure of its own: whoever reads the member's answers does not know it, and once
 * the member has answered the two are not one.
 */
function asBelieved(contribution: Contribution): Contribution {
  const { kind, member } = contribution
  return kind === 'estimated' ? { ...contribution, member: believedOf(member) } : contribution
}

function wholeTable(shape: TableShape, holding: Holding): Table {
  const only: Dimension = { name: 'part', codes: [wholeCode], groups: [] }
  const answers = holding.contributions
    .filter(({ part }) => part === '')
    .map(({ member, region, value }) => answerOf(member, `region ${region}`, wholeCode, value))
  return tabulated(shape, holding, [placesOf(shape, holding.zoneOf), only], answers)
}

function observedTable(shape: TableShape, holding: Holding): Table {
  if (shape.parts === 'none' || shape.partCodes.length === 0) return wholeTable(shape, holding)
  const leaves = [...shape.partCodes.map(partCode), restCode]
  const parts: Dimension = {
    name: 'part',
    codes: leaves,
    groups: [{ code: wholeCode, parts: leaves }],
  }
  const answers = divided(holding.contributions)
  if (shape.parts === 'places') {
    const given = answers.map(({ member, region, leaf, value }) =>
      answerOf(member, `region ${region}`, leaf, value),
    )
    return withRests(tabulated(shape, holding, [placesOf(shape, holding.zoneOf), parts], given))
  }
  const given = answers.map(({ member, leaf, value }) => answerOf(member, network, leaf, value))
  return linkTables([
    wholeTable(shape, holding),
    withRests(tabulated(shape, holding, [onlyTheNetwork, parts], given)),
  ])
}

const onlyTheNetwork: Dimension = { name: 'place', codes: [network], groups: [] }

function placesOf({ regions }: TableShape, zoneOf: ZoneOf): Dimension {
  const zones = new Map<string, string[]>()
  const loose: string[] = []
  for (const region of regions) {
    const zone = zoneOf.get(region)
    const code = placeCode('region', region)
    if (zone === undefined) loose.push(code)
    else zones.set(zone, [...(zones.get(zone) ?? []), code])
  }
  const grouped = [...zones].map(([zone, parts]) => ({ code: placeCode('zone', zone), parts }))
  return {
    name: 'place',
    codes: regions.map((region) => placeCode('region', region)),
    groups: [...grouped, { code: network, parts: [...grouped.map(({ code }) => code), ...loose] }],
  }
}

/** Each member's parts, and what is left of its whole. */
function divided(contributions: readonly Contribution[]) {
  const left = new Map<string, Contribution>()
  for (const one of contributions) if (one.part === '') left.set(one.member, one)
  const leaves: { member: string; region: string; leaf: string; value: number }[] = []
  for (const { member, region, part, value } of contributions) {
    const own = left.get(member)
    if (part === '' || !own) continue
    left.set(member, { ...own, value: own.value - value })
    leaves.push({ member, region, leaf: partCode(part), value })
  }
  for (const { member, region, value } of left.values()) {
    // The remainder of a subtraction of decimals is no remainder.
    const remainder = Math.abs(value) < 1e-6 ? 0 : value
    leaves.push({ member, region, leaf: restCode, value: remainder })
  }
  return leaves
}

function answerOf(member: string, place: string, part: string, value: number): ReturnedAnswer {
  return { member, codes: [place, part], answer: { kind: 'number', value } }
}

/** Hiding the network costs a hundred times what hiding a region does: it is what the federation says of itself. */
const prices: readonly (readonly [start: string, times: number])[] = [
  [network, 100],
  ['zone ', 5],
]

function tabulated(
  { rules }: TableShape,
  { consenting }: Holding,
  dimensions: readonly Dimension[],
  answers: readonly ReturnedAnswer[],
): Table {
  const answering = new Set(answers.map(({ member }) => member))
  const { table } = tabulate(dimensions, answers, {
    rules,
    against: 'outsider',
    // One may agree to be named and have answered nothing here.
    consenting: [...consenting].filter((member) => answering.has(member)),
    cost: (key, value) => {
      const times = prices.find(([start]) => key.startsWith(start))?.[1] ?? 1
      return Math.max(1, Math.round(Math.abs(value))) * times
    },
  })
  return table
}

/** What is left of the whole is nobody's figure: it is never shown, and only bounds the others. */
function withRests(table: Table): Table {
  const largest = Math.max(1, ...table.cells.map(({ value }) => Math.abs(value)))
  const cells = table.cells.map((cell): Cell => {
    if (!isRest(cell.key)) return cell
    const given = [...(table.contributions.get(cell.key)?.values() ?? [])]
    const free = { ...cell, lowerProtection: 0, upperProtection: 0 }
    if (given.every((value) => value === 0)) return { ...free, status: 'published' }
    if (given.every((value) => value >= 0)) return { ...free, status: 'withheld', lower: 0 }
    return { ...free, status: 'withheld', lower: -1.5 * largest, signed: true }
  })
  return { ...table, cells }
}

function prefixed(basis: Basis, table: Table): Table {
  return {
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, key: inBasis(basis, cell.key) })),
    contributions: new Map(
      [...table.contributions].map(([key, given]) => [inBasis(basis, key), given]),
    ),
  }
}

/** In each place: estimated = observed + what is believed of the silent members. */
function withSums(table: Table): Table {
  const indexOf = new Map(table.cells.map(({ key }, index) => [key, index]))
  const sums = table.cells.flatMap(({ key }, index): Relation[] => {
    if (parseCellKey(key).basis !== 'estimated') return []
    const observed = indexOf.get(asBasis('observed', key))
    const missing = indexOf.get(asBasis('missing', key))
    if (observed === undefined || missing === undefined) return []
    return [
      [
        { cell: index, coefficient: -1 },
        { cell: observed, coefficient: 1 },
        { cell: missing, coefficient: 1 },
      ],
    ]
  })
  return { ...table, relations: [...table.relations, ...sums] }
}
