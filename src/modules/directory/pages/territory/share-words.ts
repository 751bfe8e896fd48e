import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { territoryWords } from '../../words/territory.ts'

/** A part of the people in whole percents; never « 0 % » for some, nor « 100 % » for not all. */
export function useShare(): (part: number | null) => string {
  const say = useWords(territoryWords)
  const formats = useFormats()
  return (part) => {
    if (part === null) return '–'
    if (part > 0 && part < 0.01) return say('reach.underOne')
    if (part > 0.99 && part < 1) return say('reach.overNinetyNine')
    return formats.percent(part)
  }
}
