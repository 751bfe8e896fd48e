import { elided } from './elided.ts'
import { saysBeginningAgain } from './retyped.ts'

type Begun = {
  readonly language: 'fr' | 'en'
  readonly beginning: string
  readonly beginning_en: string
}

/**
 * The beginning of a voice in the language of the voice, which is never translated, as it is read before these words; '' where they
 * say it already, in their author's own way.
 */
export function beginningBefore(
  { language, beginning, beginning_en }: Begun,
  words: string,
): string {
  const asked = language === 'en' && beginning_en !== '' ? beginning_en : beginning
  if (saysBeginningAgain(asked, words)) return ''
  return asked === beginning ? elided(beginning, words) : asked
}
