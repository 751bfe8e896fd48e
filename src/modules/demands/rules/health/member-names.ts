import { isOwnWords, keptByWords, ownText } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** A member named otherwise than the directory names it: its accents, its capitals, its apostrophe. */
export function namedOtherwise({ composition, memberNames }: Examined): readonly Remark[] {
  const names = foldedNames(memberNames)
  return composition.blocks.filter(isOwnWords).flatMap((block) => {
    const text = ownText(block)
    const foldedText = foldedWords(block)
    return names.flatMap(({ name, folded: wanted }): Remark[] => {
      const at = foldedText.indexOf(wanted)
      if (at < 0) return []
      const written = text.slice(at, at + name.length)
      const isWord =
        !/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + name.length] ?? '')
      // Written in small letters throughout, it may be a clothes line rather than La Corde à linge.
      const isName = /\p{Lu}/u.test(written)
      return isWord && isName && written !== name
        ? [{ code: block.code, check: 'named-otherwise', values: { written, name } }]
        : []
    })
  })
}

type FoldedName = { readonly name: string; readonly folded: string }

/** Kept as long as the list of names is. */
const keptNames = new WeakMap<readonly string[], readonly FoldedName[]>()

/** The names long enough not to be words like others. */
function foldedNames(memberNames: readonly string[]): readonly FoldedName[] {
  const known = keptNames.get(memberNames)
  if (known) return known
  const names = memberNames
    .filter((name) => name.length >= 6 && /[\s’-]/.test(name))
    .map((name) => ({ name, folded: folded(name) }))
  keptNames.set(memberNames, names)
  return names
}

const foldedWords = keptByWords((block) => folded(ownText(block)))

/** Of the same length as what it folds, so that a place in one is a place in the other. */
function folded(text: string): string {
  return [...text]
    .map((character) => {
      const bare = character
        .normalize('NFD')
        .replace(/\p{Mark}/gu, '')
        .toLowerCase()
      if (bare === '’') return "'"
      return bare.length === character.length ? bare : character
    })
    .join('')
}
