import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../../design/breadcrumb/breadcrumb.tsx'
import { Wrap } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { TeamPage } from '../../../directory/index.ts'
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
    <TeamPage title={title} lead={lead} {...(crumbs && { crumbs })}>
      <Done />
      {children}
    </TeamPage>
  )
}

/** The address says what was done (`?pas=ouvert`), so that it is told without a script and without a session. */
function Done() {
  const { path, language } = useReading()
  const nouns = useNouns()
  const done = new URLSearchParams(path.split('?')[1]).get('pas')
  const sentence = done && builderWords.lookUp(language, `done.${done}`, nouns)
  if (!sentence) return null
  return (
    <Wrap>
      <div class="portrait-done">
        <Note kind="well" live>
          <p>{sentence}</p>
        </Note>
      </div>
    </Wrap>
  )
}
