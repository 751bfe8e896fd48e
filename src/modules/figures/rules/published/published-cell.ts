import { headline, readableInterval } from '../../../../protection/phrasing.ts'

export type CellKind = 'observed' | 'estimated' | 'at-least'
export type CellLevel = 'network' | 'zone' | 'region'
export type CoverageBand = 'at least 95' | '80 to 95' | 'under 80'

/** One cell of a frozen release, as anyone may read it. */
export type PublishedCell = {
  /** Code of the question. */
  readonly question: string
  /** Practice, age band, language or choice; '' for the whole. */
  readonly part: string
  readonly level: CellLevel
  /** Code of the zone, key of the region; '' for the network. */
  readonly place: string
  readonly kind: CellKind
  readonly is_hidden: boolean
  readonly value: number | null
  readonly least: number | null
  readonly most: number | null
  readonly respondents: number | null
  readonly members: number | null
  readonly coverage_band: CoverageBand | null
  /** Share from 0 to 1. */
  readonly coverage: number | null
}

/** How a cell may be said. Numbers are those to say, already rounded where the sentence rounds. */
export type Said =
  | { readonly kind: 'exact' | 'more-than' | 'at-least'; readonly value: number }
  | { readonly kind: 'about'; readonly value: number; readonly range: Range | null }
  /** Hidden, and anyone can deduce this much. */
  | { readonly kind: 'between'; readonly range: Range }
  | { readonly kind: 'protected' }
export type Range = { readonly least: number; readonly most: number }

/**
 * In a sentence: « plus de » while some members of the network are silent, for the sentence stays true whatever they add;
 * « environ » for an estimate, its bounds rounded outwards.
 */
export function saidOf(cell: PublishedCell): Said {
  const { value, kind, level } = cell
  if (cell.is_hidden || value === null) {
    const range = deducibleOf(cell)
    return range ? { kind: 'between', range } : { kind: 'protected' }
  }
  if (kind === 'estimated') {
    return { kind: 'about', value: threeDigits(value, Math.round), range: boundsOf(cell) }
  }
  if (kind === 'at-least') return { kind: 'at-least', value }
  if (level !== 'network' || isComplete(cell)) return { kind: 'exact', value }
  const said = headline(value)
  return said.kind === 'exact' ? said : { kind: 'more-than', value: said.bound }
}

/** What can be deduced of a hidden cell anyway: telling it is kinder than a blank, and gives nothing away. */
export function deducibleOf({ least, most }: PublishedCell): Range | null {
  return least === null || most === null ? null : readableInterval([least, most])
}

function boundsOf({ least, most }: PublishedCell): Range | null {
  return least === null || most === null
    ? null
    : { least: threeDigits(least, Math.floor), most: threeDigits(most, Math.ceil) }
}

/** Every member of the network answered. */
export function isComplete({ respondents, members }: PublishedCell): boolean {
  return respondents !== null && members !== null && respondents >= members
}

function threeDigits(value: number, round: (value: number) => number): number {
  if (value === 0) return 0
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2)
  return round(value / unit) * unit
}

/**
 * The cell that speaks for a place: what was observed, else what is at least so, else what is estimated. Only a network may
 * show several.
 */
export function speakingCell(
  cells: readonly PublishedCell[],
  asked: { readonly question: string; readonly part?: string; readonly place?: string },
): PublishedCell | undefined {
  const { question, part = '', place = '' } = asked
  const found = cells.filter(
    (cell) => cell.question === question && cell.part === part && cell.place === place,
  )
  for (const kind of ['observed', 'at-least', 'estimated'] as const) {
    const cell = found.find((one) => one.kind === kind)
    if (cell) return cell
  }
  return undefined
}
