import { nounsOf } from '../../platform/federation/federation.ts'
import type { Kept, MenuReader } from '../../platform/module.ts'
import { voicesPaths } from './paths.ts'
import { referenceWords } from './words/reference.ts'

/** What the privacy page tells of voices and of testimonies. */
export function kept({ language, federation }: MenuReader): readonly Kept[] {
  const say = referenceWords.in(language)
  const nouns = nounsOf(federation, language)
  const told = (name: 'voice' | 'testimony') => ({
    name,
    what: say(`kept.${name}.what`),
    whose: say(`kept.${name}.whose`, nouns),
    why: say(`kept.${name}.why`),
    howLong: say(`kept.${name}.howLong`),
  })
  return [
    {
      ...told('voice'),
      link: { path: voicesPaths.withdrawal, label: say('kept.withdraw') },
    },
    told('testimony'),
  ]
}
