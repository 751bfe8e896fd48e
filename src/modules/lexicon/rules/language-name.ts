import { type Language, localeOf } from '../../../platform/words/language.ts'

/** « anglais »; the code itself where nobody here has a name for it. */
export function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames([localeOf[language]], { type: 'language' }).of(code) ?? code
}
