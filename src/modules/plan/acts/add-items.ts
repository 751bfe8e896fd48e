import type { Transaction } from '../../../platform/database/database.ts'
import { firstFree, slugOf } from '../../../platform/words/slug.ts'
import type { ItemKind } from '../tables.ts'
import { holdItems } from './hold-items.ts'

/** An item to write, and what it stands under: an item of the plan, or one of the same list. */
export type NewItem = {
  readonly kind: ItemKind
  readonly text: string
  readonly because: string
  readonly exercise: string | null
  readonly parent: string | number | null
  /** Of an activity: strategies of the plan, or of the same list. */
  readonly strategies: readonly (string | number)[]
  readonly carriedBy?: string
  readonly partners?: string
  readonly startsOn?: string | null
  readonly endsOn?: string | null
}

/** Writes items at the end of what they stand under, in their order, all or none. Answers their ids. */
export async function addItems(
  tx: Transaction,
  person: { readonly id: string },
  planId: string,
  items: readonly NewItem[],
): Promise<{ readonly outcome: 'added'; readonly ids: readonly string[] }> {
  await holdItems(tx)
  const last = await tx
    .selectFrom('plan.items')
    .where('plan_id', '=', planId)
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst()
  let position = (last?.position ?? -1) + 1
  const taken = await slugsTaken(tx)
  const ids: string[] = []
  const idOf = (at: string | number) => (typeof at === 'number' ? ids[at] : at)
  for (const item of items) {
    const slug = ['orientation', 'outcome'].includes(item.kind) ? slugFor(item.text, taken) : null
    if (slug !== null) taken.add(slug)
    const { id } = await tx
      .insertInto('plan.items')
      .values({
        plan_id: planId,
        kind: item.kind,
        parent_id: item.parent === null ? null : (idOf(item.parent) ?? null),
        exercise: item.exercise,
        position,
        slug,
        added_by: person.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('plan.item_versions')
      .values({
        item_id: id,
        version: 1,
        text: item.text,
        because: item.because,
        carried_by: item.carriedBy ?? '',
        partners: item.partners ?? '',
        starts_on: item.startsOn ?? null,
        ends_on: item.endsOn ?? null,
        written_by: person.id,
      })
      .execute()
    const strategies = [...new Set(item.strategies.flatMap((one) => idOf(one) ?? []))]
    if (strategies.length > 0) {
      await tx
        .insertInto('plan.activity_strategies')
        .values(strategies.map((strategy_id) => ({ activity_id: id, strategy_id })))
        .execute()
    }
    ids.push(id)
    position += 1
  }
  return { outcome: 'added', ids }
}

async function slugsTaken(tx: Transaction): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('plan.items')
    .where('slug', 'is not', null)
    .select('slug')
    .execute()
  return new Set(rows.flatMap(({ slug }) => slug ?? []))
}

function slugFor(text: string, taken: ReadonlySet<string>): string {
  const wanted = slugOf(text)
  return firstFree(wanted.length < 2 ? 'sans-titre' : wanted, taken)
}
