import { fundingCodes } from './headlines.ts'
import { type PublishedCell, speakingCell } from './published-cell.ts'

type Shown = PublishedCell & { readonly value: number }

export type Gap = {
  readonly asked: Shown
  readonly received: Shown
  /** Dollars asked for and not received, of the two sums as they are published. */
  readonly difference: number
  /** The same to two significant digits: not always the same members answered both. */
  readonly rounded: number
  /** Of every ten dollars asked for, how many came. */
  readonly perTen: number
}

/** What is missing, where both sums are published in the same way and more was asked than received. */
export function fundingGap(cells: readonly PublishedCell[]): Gap | null {
  const asked = shown(speakingCell(cells, { question: fundingCodes.asked }))
  const received = shown(speakingCell(cells, { question: fundingCodes.received }))
  if (!asked || !received || asked.kind !== received.kind) return null
  const difference = asked.value - received.value
  if (difference <= 0) return null
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(difference)) - 1)
  return {
    asked,
    received,
    difference,
    rounded: Math.round(difference / unit) * unit,
    perTen: Math.round((received.value / asked.value) * 10),
  }
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
