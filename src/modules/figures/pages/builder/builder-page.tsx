import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../../design/breadcrumb/breadcrumb.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { builderWords } from '../../words/builder.ts'

type BuilderPageProps = {
  title: string
  lead?: ComponentChildren
  /** The year it is about, and whether its questionnaire is below it on the way up. */
  exercise?: string
  within?: 'exercise' | 'questionnaire'
  children: ComponentChildren
}

/** A page where the team prepares a year: the way up, what was just done, what one came for. */
export function BuilderPage({ title, lead, exercise, within, children }: BuilderPageProps) {
  const say = useWords(builderWords)
  const crumbs: readonly Crumb[] | undefined =
    exercise === undefined
      ? undefined
      : [
          { href: figuresPaths.portraits, label: say('title') },
          ...(within
            ? [{ href: figuresPaths.portrait(exercise), label: say('exercise', { exercise }) }]
            : []),
          ...(within === 'questionnaire'
            ? [
                {
                  href: figuresPaths.questionnaire(exercise),
                  label: say('home.questionnaire'),
                },
              ]
            : []),
        ]
  return (
    <TeamSpacePage
      title={title}
      lead={lead}
      done={{ words: builderWords }}
      {...(crumbs && { crumbs })}
    >
      {children}
    </TeamSpacePage>
  )
}
