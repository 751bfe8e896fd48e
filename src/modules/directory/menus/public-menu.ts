import { nounsOf } from '../../../platform/federation/federation.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { openDataPaths } from '../open-data/paths.ts'
import { directoryPaths } from '../paths.ts'
import { directoryWords } from '../words/directory.ts'
import { openDataWords } from '../words/open-data.ts'

/** Links of the public menu. */
export function publicMenu({ language, federation }: MenuReader): readonly MenuLink[] {
  const say = directoryWords.in(language)
  return [
    { path: directoryPaths.members, label: say('menu.find', nounsOf(federation, language)) },
    { path: directoryPaths.territory, label: say('menu.territory') },
  ]
}

/** Links of the foot, beside the public menu's. */
export function footMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: openDataPaths.home, label: openDataWords.in(language)('menu') }]
}
