import type { PublishedCell } from '../published/published-cell.ts'

/**
 * The cells of one question with the 95 % interval of its network's estimate, `value ± margin`, where that may be told.
 *
 * Attackers are played without it: it must say nothing that the shown cells do not. Its low end is raised to the observed total
 * only where that is shown: elsewhere it would be the hidden number itself. Where it would then go under the sum of what is
 * shown, none is told. Its ends are rounded outward to two digits of the margin, which is a function of single answers too.
 */
export function withNetworkInterval(
  cells: readonly PublishedCell[],
  margin: number | undefined,
): readonly PublishedCell[] {
  if (margin === undefined) return cells
  const observed = cells.find(
    ({ level, part, kind }) => level === 'network' && part === '' && kind === 'observed',
  )
  const floor = observed?.value ?? Math.max(sumShown(cells, 'region'), sumShown(cells, 'zone'))
  return cells.map((cell) => {
    const { level, kind, value } = cell
    if (level !== 'network' || kind !== 'estimated' || value === null) return cell
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, margin))) - 1)
    const least = Math.floor((value - margin) / unit) * unit
    const most = Math.ceil((value + margin) / unit) * unit
    const isObservedShown = observed !== undefined && observed.value !== null
    if (least < floor && !isObservedShown) return cell
    return { ...cell, least: Math.max(least, Math.floor(floor)), most }
  })
}

/** Estimates hold what is believed of some: they are not under the total for certain. */
function sumShown(cells: readonly PublishedCell[], wanted: PublishedCell['level']): number {
  return cells
    .filter(({ level, part, kind }) => level === wanted && part === '' && kind !== 'estimated')
    .reduce((sum, { value }) => sum + (value ?? 0), 0)
}
