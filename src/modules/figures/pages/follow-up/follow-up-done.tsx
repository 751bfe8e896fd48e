import type { Crumb } from '../../../../design/breadcrumb/breadcrumb.tsx'
import type { DoneProps } from '../../../../platform/http/done.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import { builderWords } from '../../words/builder.ts'
import { followUpWords } from '../../words/follow-up.ts'

/** What was just done to a year's follow-up, as the address says it. */
export const followUpDone: DoneProps = { words: followUpWords, care: ['personne', 'decide'] }

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
