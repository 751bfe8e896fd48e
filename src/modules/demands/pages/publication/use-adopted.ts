import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { Publication } from '../../queries/published/publications.ts'
import { publishedWords } from '../../words/published.ts'

/** « Adoptée le 7 novembre 2026 par l’assemblée générale. » */
export function useAdopted(): (version: Pick<Publication, 'adopted_by' | 'adopted_on'>) => string {
  const say = useWords(publishedWords)
  const formats = useFormats()
  return ({ adopted_by, adopted_on }) =>
    say('adopted', { date: formats.day(adopted_on), by: adopted_by })
}
