import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { voicesPaths } from '../paths.ts'
import { readingWords } from '../words/reading.ts'

/** Links of the public menu. */
export function publicMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: voicesPaths.wall, label: readingWords.in(language)('menu') }]
}
