import { diffArrays } from 'diff'

/**
 * Two texts made from the same one, as one: what each changed, where they changed different words. Null where both changed the same
 * words otherwise, or where one wrote right against the other: a person decides then.
 */
export function mergeWords(base: string, ours: string, theirs: string): string | null {
  if (ours === theirs || theirs === base) return ours
  if (ours === base) return theirs
  const tokens = tokensOf(base)
  const [mine, others] = [changesOf(tokens, ours), changesOf(tokens, theirs)]
  if (!mine || !others) return null
  const apart = others.filter((other) => !mine.some((one) => isSame(one, other)))
  const isTouching = apart.some((other) =>
    mine.some((one) => other.from <= one.to && one.from <= other.to),
  )
  if (isTouching) return null
  const merged: string[] = []
  let at = 0
  for (const { from, to, instead } of [...mine, ...apart].sort((a, b) => a.from - b.from)) {
    merged.push(...tokens.slice(at, from), ...instead)
    at = to
  }
  return [...merged, ...tokens.slice(at)].join('')
}

/** Tokens `from` (included) to `to` (excluded) of the first text are these instead. */
type WordsChanged = {
  readonly from: number
  readonly to: number
  readonly instead: readonly string[]
}

function tokensOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}’']+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []
}

function changesOf(base: string[], text: string): readonly WordsChanged[] | null {
  const pieces = diffArrays(base, tokensOf(text), { maxEditLength: 4000, timeout: 200 })
  if (!pieces) return null
  const changes: { from: number; to: number; instead: string[] }[] = []
  let at = 0
  let isOpen = false
  for (const { added, removed, value } of pieces) {
    if (!added && !removed) {
      at += value.length
      isOpen = false
      continue
    }
    if (!isOpen) changes.push({ from: at, to: at, instead: [] })
    isOpen = true
    const change = changes.at(-1)
    if (!change) continue
    if (added) change.instead.push(...value)
    else {
      at += value.length
      change.to = at
    }
  }
  return changes
}

function isSame(a: WordsChanged, b: WordsChanged): boolean {
  return a.from === b.from && a.to === b.to && a.instead.join('\u0000') === b.instead.join('\u0000')
}
