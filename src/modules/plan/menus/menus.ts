import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { planPaths } from '../paths.ts'
import { readingWords } from '../words/reading.ts'
import { treeWords } from '../words/tree.ts'

/** Links of the team's space. */
export function teamMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: planPaths.team, label: treeWords.in(language)('menu') }]
}

/** Links of the foot of every page. */
export function footMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: planPaths.plan, label: readingWords.in(language)('menu') }]
}

/** Links of a member's space. */
export function memberMenu({ language }: MenuReader, slug: string): readonly MenuLink[] {
  return [{ path: planPaths.own(slug), label: readingWords.in(language)('own.title') }]
}
