import type { Kept, MenuReader } from '../../platform/module.ts'
import { endorsementsWords } from './words/endorsements.ts'

/** What the privacy page tells of who endorses a text in the name of an organisation. */
export function kept({ language }: MenuReader): readonly Kept[] {
  const say = endorsementsWords.in(language)
  return [
    {
      name: 'endorsement',
      what: say('kept.what'),
      whose: say('kept.whose'),
      why: say('kept.why'),
      howLong: say('kept.howLong'),
    },
  ]
}
