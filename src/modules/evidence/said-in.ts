import { type Language, localeOf } from '../../platform/words/language.ts'

/** Texts that have an English twin: `sentence` and `sentence_en`, '' where it was not translated. */
export type Twins<K extends string> = Readonly<Record<K | `${K}_en`, string>>

/** A text in the reader's language; where it was not translated, in French, and its language said. */
export function saidIn<K extends string>(
  language: Language,
  texts: Twins<K>,
  name: K,
): { readonly text: string; readonly lang: string | undefined } {
  const english = texts[`${name}_en`]
  if (language === 'en' && english !== '') return { text: english, lang: undefined }
  return { text: texts[name], lang: language === 'en' ? localeOf.fr : undefined }
}
