import { type Cell, secretContributions, type Table } from '../../../../protection/table.ts'
import { asBasis, isRest, parseCellKey } from './cell-key.ts'
import type { Contribution } from './consolidate.ts'
import type { ZoneOf } from './place-index.ts'
import type { QuestionToProtect, Vintage } from './protect-question.ts'
import { questionTable } from './question-table.ts'
import { placeKey } from './untold-places.ts'

/** The table of what is to be released, and of each release that came before, once these members are named. */
export function tablesOf(asked: QuestionToProtect, consenting: ReadonlySet<string>) {
  const known = new Set([...consenting, ...asked.believed])
  const table = (
    contributions: readonly Contribution[],
    zoneOf: ZoneOf,
    rules = asked.shape.rules,
  ) => {
    const holding = { contributions, zoneOf, consenting: known }
    return withoutCounts(questionTable({ ...asked.shape, rules }, holding), asked)
  }
  const whole = table(asked.contributions, asked.zoneOf)
  const coming: Table = {
    ...whole,
    // What is not asked for is not shown; where it is unsafe it stays so, for it must not be deduced either.
    cells: whole.cells.map((cell) =>
      cell.status === 'free' && !asked.asked.has(cell.key) ? { ...cell, status: 'withheld' } : cell,
    ),
  }
  return {
    coming,
    of: (vintage: Vintage) => table(vintage.contributions, vintage.zoneOf, vintage.rules),
  }
}

/**
 * Of a place where three members or fewer could answer, no sum or difference may tell whether anybody did: to whoever reads, both must stay
 * possible. So too of a place whose count is not told and where nobody answered: that there is nothing there is not known to all.
 */
function withoutCounts(table: Table, { mute, untold }: QuestionToProtect): Table {
  if (untold.size === 0) return table
  const contributions = new Map(table.contributions)
  const empty = new Set<string>()
  const cells = table.cells.map((cell): Cell => {
    const { basis, ...place } = parseCellKey(cell.key)
    const key = placeKey(place)
    if (basis !== 'observed' || isRest(cell.key) || !untold.has(key)) return cell
    if (contributions.get(cell.key)?.size === 0) {
      contributions.delete(cell.key)
      empty.add(asBasis('estimated', cell.key))
      return { ...cell, status: 'primary', lowerProtection: 0, upperProtection: 1 }
    }
    const secret = [...(secretContributions(table, cell.key)?.values() ?? [])]
    if (!mute.has(key) || secret.length === 0) return cell
    return {
      ...cell,
      status: 'primary',
      lowerProtection: secret.reduce((sum, value) => sum + value, 0),
      upperProtection: Math.max(1, cell.upperProtection),
    }
  })
  // Nor is it known that an estimate there rests on the silent alone: what is believed of them is kept as a cell of its own.
  for (const key of empty) contributions.delete(key)
  const told = cells.map((cell): Cell => {
    if (!empty.has(cell.key)) return cell
    return { ...cell, status: 'withheld', lowerProtection: 0, upperProtection: 0, leastDoubt: 0 }
  })
  return { ...table, cells: told, contributions }
}

/** Members that an earlier release named with the figure they still have. */
export function namedBefore({ vintages, contributions }: QuestionToProtect): ReadonlySet<string> {
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

/** Members that this release would name and none before it did, with that figure. */
export function newlyNamed(asked: QuestionToProtect): readonly string[] {
  const already = namedBefore(asked)
  return [...asked.consenting].filter((member) => !already.has(member))
}
