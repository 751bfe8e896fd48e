import { fundingCodes } from './headlines.ts'
import { type PublishedCell, saidOf, speakingCell } from './published-cell.ts'

type Shown = PublishedCell & { readonly value: number }

export type Gap = {
  readonly asked: Shown
  readonly received: Shown
  /** What is missing, said as any figure is: « plus de » while some are silent, « environ » where both sums are estimates. */
  readonly missing: Shown
  /** As many members answered both questions: the difference is theirs, and not one between two sets of members. */
  readonly isOfTheSame: boolean
  /** The same for the whole network, where both sums are also published as estimates. */
  readonly estimate: Shown | null
  /** Of every ten dollars asked for, how many came. */
  readonly perTen: number
}

/** What is missing, where both sums are published in the same way and more was asked than received. */
export function fundingGap(cells: readonly PublishedCell[]): Gap | null {
  const asked = shown(speakingCell(cells, { question: fundingCodes.asked }))
  const received = shown(speakingCell(cells, { question: fundingCodes.received }))
  if (!asked || !received) return null
  const missing = differenceOf(asked, received)
  if (!missing) return null
  return {
    asked,
    received,
    missing,
    isOfTheSame: asked.respondents !== null && asked.respondents === received.respondents,
    estimate: missing.kind === 'estimated' ? null : estimateOf(cells),
    perTen: Math.round((received.value / asked.value) * 10),
  }
}

function estimateOf(cells: readonly PublishedCell[]): Shown | null {
  const estimates = cells.filter(({ kind, level }) => kind === 'estimated' && level === 'network')
  const asked = shown(speakingCell(estimates, { question: fundingCodes.asked }))
  const received = shown(speakingCell(estimates, { question: fundingCodes.received }))
  return asked && received && differenceOf(asked, received)
}

/** As a cell of its own. Of estimates, the difference between what is said of them, which a reader can do again. */
function differenceOf(asked: Shown, received: Shown): Shown | null {
  if (asked.kind !== received.kind) return null
  const value = saidValue(asked) - saidValue(received)
  if (value <= 0) return null
  const answered = [asked.respondents, received.respondents].filter((one) => one !== null)
  const respondents = answered.length === 2 ? Math.min(...answered) : null
  return { ...asked, value, least: null, most: null, respondents }
}

function saidValue(cell: Shown): number {
  const said = saidOf(cell)
  return said.kind === 'about' ? said.value : cell.value
}

/** The last year of which the gap can be told. */
export function fundingYear<T extends { readonly cells: readonly PublishedCell[] }>(
  years: readonly T[],
): { readonly year: T; readonly gap: Gap } | undefined {
  return years.flatMap((year) => {
    const gap = fundingGap(year.cells)
    return gap ? [{ year, gap }] : []
  })[0]
}

function shown(cell: PublishedCell | undefined): Shown | null {
  return cell && cell.value !== null ? { ...cell, value: cell.value } : null
}
