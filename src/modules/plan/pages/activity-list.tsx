import { useFormats, useWords } from '../../../platform/http/page.tsx'
import type { PlanItem, Tree } from '../rules/tree.ts'
import { readingWords } from '../words/reading.ts'
import { activityFacts } from '../words/said.ts'
import { Notes } from './footnotes.tsx'
import { useFrench } from './use-french.ts'

type ActivityListProps = {
  tree: Tree
  activities: readonly PlanItem[]
  /** They are of several years: each says its own. */
  withYears?: boolean
}

/** Activities: what, who, with whom, when, where it stands. */
export function ActivityList({ tree, activities, withYears }: ActivityListProps) {
  const say = useWords(readingWords)
  const formats = useFormats()
  const lang = useFrench()
  return (
    <ul class="spaced">
      {activities.map((activity) => {
        return (
          <li key={activity.id}>
            <span lang={lang}>{activity.text}</span>
            <Notes tree={tree} of={activity} />
            <span class="plan-small">
              {withYears && `${activity.exercise}, `}
              {activityFacts(activity, { say, formats })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
