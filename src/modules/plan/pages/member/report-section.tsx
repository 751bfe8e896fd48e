import type { VNode } from 'preact'
import { Heading } from '../../../../design/layout/layout.tsx'
import type { Transaction } from '../../../../platform/database/database.ts'
import { useWords } from '../../../../platform/http/page.tsx'
import { planOfExercise } from '../../queries/plan-of-exercise.ts'
import { reportedYears } from '../../queries/reported-years.ts'
import type { PlanItem, Tree } from '../../rules/tree.ts'
import { carriedBy } from '../../rules/tree.ts'
import { readingWords } from '../../words/reading.ts'
import { ActivityList } from '../activity-list.tsx'

type Year = {
  readonly exercise: string
  readonly tree: Tree
  readonly activities: readonly PlanItem[]
}

/** In a member's own report: what it carried of the plan, of the years that it put there. */
export async function ownReportSection(
  tx: Transaction,
  _: object,
  member: { readonly id: string },
): Promise<VNode | null> {
  const years: Year[] = []
  for (const exercise of await reportedYears(tx, member.id)) {
    const found = await planOfExercise(tx, exercise)
    if (!found) continue
    years.push({
      exercise,
      tree: found.tree,
      activities: carriedBy(found.tree, member.id, exercise),
    })
  }
  return years.length === 0 ? null : <Carried years={years} />
}

function Carried({ years }: { years: readonly Year[] }) {
  const say = useWords(readingWords)
  return (
    <>
      {years.map(({ exercise, tree, activities }) => (
        <section key={exercise} aria-labelledby={`plan-${exercise}`} class="report-group">
          <Heading level={2} size={3} id={`plan-${exercise}`}>
            {say('own.carried', { exercise })}
          </Heading>
          {activities.length === 0 ? (
            <p>{say('own.carriedNone')}</p>
          ) : (
            <ActivityList tree={tree} activities={activities} />
          )}
        </section>
      ))}
    </>
  )
}
