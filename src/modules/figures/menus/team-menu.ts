import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { figuresPaths } from '../paths.ts'
import { builderWords } from '../words/builder.ts'
import { releaseWords } from '../words/releases.ts'

/** Links of the team's space. */
export function teamMenu({ language }: MenuReader): readonly MenuLink[] {
  return [
    { path: figuresPaths.portraits, label: builderWords.in(language)('menu') },
    { path: figuresPaths.releases, label: releaseWords.in(language)('menu') },
  ]
}
