import { slugOf } from '../../../../platform/words/slug.ts'

/** A code for what people wrote: « Groups by month » → `groups-by-month`. `otherwise` when nothing of it can be one. */
export function codeFrom(text: string, otherwise: string): string {
  const letters = slugOf(text, { longest: 36 }).replace(/^[^a-z]+/, '')
  return letters.length < 2 ? otherwise : letters
}
