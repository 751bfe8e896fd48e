import { useReading } from '../../../platform/http/page.tsx'
import { localeOf } from '../../../platform/words/language.ts'

/** What is told in a language that may not be the page's: `lang` then says so. */
export type SaidIn = { readonly text: string; readonly lang: string | undefined }

/** A text in the reader's language where somebody wrote it, else in French. */
export function useSaidIn(): (french: string, english: string) => SaidIn {
  const { language } = useReading()
  return (french, english) => {
    if (language === 'fr') return { text: french, lang: undefined }
    return english === '' ? { text: french, lang: localeOf.fr } : { text: english, lang: undefined }
  }
}

/** `lang` of what is always written in French. */
export function useFrench(): string | undefined {
  return useReading().language === 'fr' ? undefined : localeOf.fr
}
