import { assessCell, type PrimaryRules } from '../../../../protection/primary-rules.ts'
import type { Table } from '../../../../protection/table.ts'
import type { QuestionToProtect } from './protect-question.ts'
import { namedBefore, newlyNamed, tablesOf } from './question-tables.ts'
import { isLeftToPairs } from './thresholds.ts'

/** A cell shown before that was safe, and would not be once those are named that this release names. */
export function exposedByNames(asked: QuestionToProtect): string | undefined {
  if (newlyNamed(asked).length === 0) return undefined
  const already = namedBefore(asked)
  const isUnsafe = (table: Table, key: string, rules: PrimaryRules) => {
    const strangers = [...(table.contributions.get(key) ?? [])].filter(
      ([member]) => !table.consenting.has(member),
    )
    const sizes = strangers.map(([, value]) => value)
    return isLeftToPairs(sizes.length) || assessCell(sizes, rules, 'outsider').reasons.length > 0
  }
  const [before, after] = [
    tablesOf(asked, already),
    tablesOf(asked, new Set([...already, ...asked.consenting])),
  ]
  for (const vintage of asked.vintages.filter(({ isPublic }) => isPublic)) {
    const [then, now] = [before.of(vintage), after.of(vintage)]
    // By the rules it was frozen under too: one that today's already find unsafe may be made worse.
    const key = [...vintage.shown].find((one) =>
      [asked.shape.rules, vintage.rules].some(
        (rules) => isUnsafe(now, one, rules) && !isUnsafe(then, one, rules),
      ),
    )
    if (key !== undefined) return key
  }
  return undefined
}
