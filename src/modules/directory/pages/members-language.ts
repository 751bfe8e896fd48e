import { useReading } from '../../../platform/http/page.tsx'
import { localeOf } from '../../../platform/words/language.ts'

/** Members write in French: a screen reader must be told so where the page is not. Undefined where it is. */
export function useMembersLanguage(): string | undefined {
  const { language } = useReading()
  return language === 'fr' ? undefined : localeOf.fr
}
