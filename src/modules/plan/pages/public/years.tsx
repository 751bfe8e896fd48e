import { wholeYears } from '../../../../design/layout/whole-years.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { Plan } from '../../queries/plans.ts'
import type { Tree } from '../../rules/tree.ts'
import { readingWords } from '../../words/reading.ts'

type YearsProps = {
  shown: { readonly plan: Plan; readonly tree: Tree; readonly exercise: string }
  path: string
}

/** Of which year priorities and activities are told, and each other year of the plan. On paper, only where the others are. */
export function Years({ shown: { plan, tree, exercise }, path }: YearsProps) {
  const say = useWords(readingWords)
  const label = say('plan.years')
  const hasAny = tree.items.some((item) => item.exercise === exercise)
  return (
    <div id="annees" class="plan-years">
      <p class="plan-label">{label}</p>
      <p>{wholeYears(say(hasAny ? 'plan.yearShown' : 'plan.yearEmpty', { exercise }))}</p>
      {plan.exercises.length > 1 && (
        <TagLinks
          label={label}
          links={plan.exercises.map((year) => ({
            href: `${path}?annee=${year}#annees`,
            label: year,
            current: year === exercise,
          }))}
        />
      )}
    </div>
  )
}

/** A title that says which year a page tells, where it is not the one that runs. */
export function useYearTitle({ exercise, isOfToday }: { exercise: string; isOfToday: boolean }) {
  const say = useWords(readingWords)
  return (title: string) => (isOfToday ? title : say('plan.titleOfYear', { title, exercise }))
}
