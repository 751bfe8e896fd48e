import type { Transaction } from '../../../platform/database/database.ts'
import type { Plan } from '../queries/plans.ts'
import { readTree } from '../queries/read-tree.ts'
import type { OutlinedItem } from '../rules/assemble-outline.ts'
import { markKnown } from '../rules/known-lines.ts'
import type { ProposedLine } from '../rules/propose-outline.ts'
import { linesSeen } from '../rules/seen.ts'
import { addItems } from './add-items.ts'
import { holdItems } from './hold-items.ts'

/** What someone looked at before she accepted it, line by line. */
type Outline = {
  /** As they were read, before she changed what one is. */
  readonly lines: readonly ProposedLine[]
  readonly items: readonly OutlinedItem[]
  /** See `linesSeen`. */
  readonly seen: string
}

/**
 * Writes the items of a pasted text. `changed`: since it was looked at, the plan says more of its lines, or fewer: nothing is
 * written, it would say twice what a colleague just pasted.
 */
export async function acceptOutline(
  tx: Transaction,
  person: { readonly id: string },
  plan: Pick<Plan, 'id'>,
  { lines, items, seen }: Outline,
): Promise<{ readonly outcome: 'added' | 'changed' }> {
  await holdItems(tx)
  const now = markKnown(lines, await readTree(tx, plan.id))
  if (linesSeen(now) !== seen) return { outcome: 'changed' }
  await addItems(tx, person, plan.id, items)
  return { outcome: 'added' }
}
