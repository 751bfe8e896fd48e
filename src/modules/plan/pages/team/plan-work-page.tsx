import type { ComponentChildren } from 'preact'
import { Narrow, Wrap } from '../../../../design/layout/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import type { AnyCatalogue } from '../../../../platform/words/catalogue.ts'
import { planPaths } from '../../paths.ts'
import type { Plan } from '../../queries/plans.ts'
import { treeWords } from '../../words/tree.ts'

type PlanWorkPageProps = {
  /** Null on the list of plans. */
  plan: Pick<Plan, 'slug' | 'title'> | null
  title: string
  lead?: string
  /** Where `done.…` says what was just done, when it is not what is done to the tree. */
  words?: AnyCatalogue
  /** One column, of the width of a form. */
  narrow?: boolean
  children: ComponentChildren
}

/** A page of the team's work on a plan. */
export function PlanWorkPage({
  plan,
  title,
  lead,
  words = treeWords,
  narrow,
  children,
}: PlanWorkPageProps) {
  const say = useWords(treeWords)
  const crumbs =
    plan === null
      ? undefined
      : [
          { href: planPaths.team, label: say('title') },
          ...(title === plan.title
            ? []
            : [{ href: planPaths.teamPlan(plan.slug), label: plan.title }]),
        ]
  return (
    <TeamSpacePage
      title={title}
      lead={lead}
      done={{ words, care: ['bout'] }}
      {...(crumbs && { crumbs })}
    >
      {narrow ? (
        <Narrow>{children}</Narrow>
      ) : (
        <Wrap>
          <div class="work">{children}</div>
        </Wrap>
      )}
    </TeamSpacePage>
  )
}
