import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { figuresPaths } from '../paths.ts'
import { publishedWords } from '../words/published.ts'

/** Links of the public menu. */
export function publicMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: figuresPaths.published, label: publishedWords.in(language)('menu') }]
}

/** Links of the foot, beside the public menu's. */
export function footMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: figuresPaths.openData, label: publishedWords.in(language)('dataMenu') }]
}
