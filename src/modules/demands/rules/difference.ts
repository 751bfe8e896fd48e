import { diffWordsWithSpace } from 'diff'

/** A run of words that stayed, came or went. */
export type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** From one text to another, word by word. Past what a page can show, the whole is told as replaced. */
export function differenceOf(before: string, after: string): readonly Change[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: 4000, timeout: 200 })
  if (!changes) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
