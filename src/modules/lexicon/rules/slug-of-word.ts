import { slugOf } from '../../../platform/words/slug.ts'

/** What a word is called in an address: « pair aidant » is `pair-aidant`; `mot` where nothing of it can be said there. */
export function slugOfWord(word: string): string {
  return slugOf(word) || 'mot'
}
