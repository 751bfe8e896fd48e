import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { planPaths } from '../paths.ts'
import { treeWords } from '../words/tree.ts'

/** Links of the team's space. */
export function teamMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: planPaths.team, label: treeWords.in(language)('menu') }]
}
