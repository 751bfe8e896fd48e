import { nounsOf } from '../../../platform/federation/federation.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { directoryPaths } from '../paths.ts'
import { directoryWords } from '../words/directory.ts'

/** Links of the public menu. */
export function publicMenu({ language, federation }: MenuReader): readonly MenuLink[] {
  const say = directoryWords.in(language)
  return [
    { path: directoryPaths.members, label: say('menu.find', nounsOf(federation, language)) },
    { path: directoryPaths.territory, label: say('menu.territory') },
  ]
}
