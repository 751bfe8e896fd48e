import type { Crumb } from '../../../../design/breadcrumb/breadcrumb.tsx'
import { Wrap } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import { builderWords } from '../../words/builder.ts'
import { followUpWords } from '../../words/follow-up.ts'

/** The address says what was done (`?suivi=rappels&nombre=12`), so that it is told without a script. */
export function FollowUpDone() {
  const { path, language } = useReading()
  const nouns = useNouns()
  const query = new URLSearchParams(path.split('?')[1])
  const done = query.get('suivi')
  const count = Number(query.get('nombre') ?? 0)
  const values = { ...nouns, count: Number.isSafeInteger(count) ? count : 0 }
  const sentence = done && followUpWords.lookUp(language, `done.${done}`, values)
  if (!sentence) return null
  return (
    <Wrap>
      <div class="portrait-done">
        <Note kind={done === 'personne' || done === 'decide' ? 'care' : 'well'} live>
          <p>{sentence}</p>
        </Note>
      </div>
    </Wrap>
  )
}

/** The way up: the years, this one, and the follow-up itself for what lies below it. */
export function useFollowUpCrumbs(exercise: string, { isBelow = false } = {}): readonly Crumb[] {
  const say = useWords(builderWords)
  const follow = useWords(followUpWords)
  return [
    { href: figuresPaths.portraits, label: say('title') },
    { href: figuresPaths.portrait(exercise), label: say('exercise', { exercise }) },
    ...(isBelow ? [{ href: figuresPaths.followUp(exercise), label: follow('title') }] : []),
  ]
}
