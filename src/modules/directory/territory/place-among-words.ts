import { findNamed, type NamedPlaces, type PlaceIndex } from './find-place.ts'

/** Words of the longest name of a place: « Notre-Dame-de-la-Salette » is typed with spaces too. */
const longestName = 6
/** What is typed after that is not looked at: the time of the comparison must not be the typist's choice. */
const mostWords = 12

/** What joins a need to its place, in French or in English. */
const joining = /^(?:à|a|au|aux|de|du|des|d|en|dans|près|pres|vers|sur|in|near|at|around|of)$/i

export type PlaceAmongWords = {
  readonly found: NamedPlaces
  /** The name as typed. */
  readonly place: string
  /** The other words, as typed. */
  readonly words: string
}

/**
 * The place that some words end or begin with, its whole name: « répit Rimouski », « jeunes, à Laval ».
 * The longest name first, so that « Sainte-Anne-des-Monts » is not Monts. Pure.
 */
export function placeAmongWords(index: PlaceIndex, typed: string): PlaceAmongWords | null {
  const typedWords = typed.split(/[\s,]+/).filter((word) => word !== '')
  if (typedWords.length < 2 || typedWords.length > mostWords) return null
  for (let length = Math.min(longestName, typedWords.length - 1); length > 0; length -= 1) {
    for (const at of [typedWords.length - length, 0]) {
      const place = typedWords.slice(at, at + length).join(' ')
      const words = withoutJoining([...typedWords.slice(0, at), ...typedWords.slice(at + length)])
      const found = words === '' ? null : findNamed(index, place)
      if (found) return { found, place, words }
    }
  }
  return null
}

/** « jeunes à » Laval, « près de » Rimouski: what joined the two says nothing alone. */
function withoutJoining(words: readonly string[]): string {
  const first = words.findIndex((word) => !joining.test(word))
  const last = words.findLastIndex((word) => !joining.test(word))
  return first < 0 ? '' : words.slice(first, last + 1).join(' ')
}
