import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { figuresPaths } from '../paths.ts'
import { ownReturnWords } from '../words/own-return.ts'

/** Links of a member's space. */
export function memberMenu({ language }: MenuReader, slug: string): readonly MenuLink[] {
  return [{ path: figuresPaths.ownPortraits(slug), label: ownReturnWords.in(language)('menu') }]
}
