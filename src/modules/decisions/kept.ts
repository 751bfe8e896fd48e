import type { Kept, MenuReader } from '../../platform/module.ts'
import { referenceWords } from './words/reference.ts'

/** What the privacy page tells of who takes part in a decision. */
export function kept({ language }: MenuReader): readonly Kept[] {
  const say = referenceWords.in(language)
  return [
    {
      name: 'decision',
      what: say('kept.what'),
      whose: say('kept.whose'),
      why: say('kept.why'),
      howLong: say('kept.howLong'),
    },
  ]
}
