import type { Kept, MenuReader } from '../../platform/module.ts'
import { documentsWords } from './words/documents.ts'
import { endorsementsWords } from './words/endorsements.ts'

/** What the privacy page tells of who reads, writes and endorses a text. */
export function kept({ language }: MenuReader): readonly Kept[] {
  const say = endorsementsWords.in(language)
  const sayWriting = documentsWords.in(language)
  const told = (name: 'reading' | 'writing') => ({
    name,
    what: sayWriting(`kept.${name}.what`),
    whose: sayWriting(`kept.${name}.whose`),
    why: sayWriting(`kept.${name}.why`),
    howLong: sayWriting(`kept.${name}.howLong`),
  })
  return [
    told('reading'),
    told('writing'),
    {
      name: 'endorsement',
      what: say('kept.what'),
      whose: say('kept.whose'),
      why: say('kept.why'),
      howLong: say('kept.howLong'),
    },
  ]
}
