import type { ItemKind, Stage } from '../tables.ts'

/** One thing a plan says. */
export type PlanItem = {
  readonly id: string
  readonly kind: ItemKind
  readonly parentId: string | null
  /** Of a priority or an activity. */
  readonly exercise: string | null
  /** Of an orientation or an outcome: its address. */
  readonly slug: string | null
  readonly text: string
  /** Of an orientation: why. */
  readonly because: string
  readonly version: number
  readonly carriedBy: string
  readonly partners: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** Of an activity: ids of the strategies it is tied to, of the members that carry it, and where it stands. */
  readonly strategies: readonly string[]
  readonly members: readonly string[]
  readonly stage: Stage | null
}

export type Tree = {
  readonly items: readonly PlanItem[]
  readonly byId: ReadonlyMap<string, PlanItem>
  /** What stands under an item, or under the plan itself where it is null. */
  readonly under: (parentId: string | null, kind: ItemKind) => readonly PlanItem[]
  /** Activities tied to a strategy. */
  readonly activitiesOf: (strategyId: string) => readonly PlanItem[]
  /** « 2 », « 2.1 », « 2.1.3 »: of orientations, strategies and outcomes, in their order. */
  readonly numberOf: (item: Pick<PlanItem, 'id'>) => string
}

export function treeOf(items: readonly PlanItem[]): Tree {
  const standing = withoutOrphans(items)
  const byId = new Map(standing.map((item) => [item.id, item]))
  const under = (parentId: string | null, kind: ItemKind) =>
    standing.filter((item) => item.parentId === parentId && item.kind === kind)
  const numbers = new Map<string, string>()
  under(null, 'orientation').forEach((orientation, i) => {
    numbers.set(orientation.id, `${i + 1}`)
    under(orientation.id, 'strategy').forEach((strategy, j) => {
      numbers.set(strategy.id, `${i + 1}.${j + 1}`)
      under(strategy.id, 'outcome').forEach((outcome, k) => {
        numbers.set(outcome.id, `${i + 1}.${j + 1}.${k + 1}`)
      })
    })
  })
  return {
    items: standing,
    byId,
    under,
    activitiesOf: (strategyId) =>
      standing.filter(
        ({ kind, strategies }) => kind === 'activity' && strategies.includes(strategyId),
      ),
    numberOf: ({ id }) => numbers.get(id) ?? '',
  }
}

/** Activities of an exercise that a member carries. */
export function carriedBy(tree: Tree, memberId: string, exercise: string): readonly PlanItem[] {
  return tree
    .under(null, 'activity')
    .filter((one) => one.exercise === exercise && one.members.includes(memberId))
}

/** What stands under something that was removed went with it. */
function withoutOrphans(items: readonly PlanItem[]): readonly PlanItem[] {
  const ids = new Set(items.map(({ id }) => id))
  const kept = items.filter(({ parentId }) => parentId === null || ids.has(parentId))
  return kept.length === items.length ? items : withoutOrphans(kept)
}

/** What may hold what, as `plan.kinds` says (migration 0052). */
export const parentsOf: Readonly<Record<ItemKind, readonly ItemKind[]>> = {
  vision: [],
  principle: [],
  orientation: [],
  finding: ['orientation'],
  challenge: ['orientation'],
  strategy: ['orientation'],
  outcome: ['strategy'],
  priority: ['strategy'],
  activity: [],
  note: [
    'vision',
    'principle',
    'orientation',
    'finding',
    'challenge',
    'strategy',
    'outcome',
    'priority',
    'activity',
  ],
}

/** Whether an item is of one exercise. */
export function isOfYear(kind: ItemKind): boolean {
  return kind === 'priority' || kind === 'activity'
}
