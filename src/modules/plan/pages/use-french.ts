import { useReading } from '../../../platform/http/page.tsx'
import { localeOf } from '../../../platform/words/language.ts'

/** A plan is written in French: read in English, its words say so. */
export function useFrench(): string | undefined {
  return useReading().language === 'en' ? localeOf.fr : undefined
}
