import type { Table } from '../../../../protection/table.ts'
import type { Contribution } from './consolidate.ts'
import type { ZoneOf } from './place-index.ts'
import type { QuestionToProtect, Vintage } from './protect-question.ts'
import { questionTable } from './question-table.ts'

/** The table of what is to be released, and of each release that came before, once these members are named. */
export function tablesOf(asked: QuestionToProtect, consenting: ReadonlySet<string>) {
  const known = new Set([...consenting, ...asked.believed])
  const table = (contributions: readonly Contribution[], zoneOf: ZoneOf) =>
    questionTable(asked.shape, { contributions, zoneOf, consenting: known })
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
