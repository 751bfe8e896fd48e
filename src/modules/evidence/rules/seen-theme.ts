import { seenOf } from '../../../platform/forms/seen.ts'
import type { Theme } from '../queries/themes.ts'

/** A theme, as someone had it before her eyes when she began to name it otherwise. */
export function seenTheme({ code, ...theme }: Theme): string {
  const { name, name_en, introduction, introduction_en, position } = theme
  return seenOf([code, name, name_en, introduction, introduction_en, position])
}
