export type Direction = 'up' | 'down'

export type MovedByOne =
  | { readonly outcome: 'moved'; readonly order: readonly string[] }
  /** It is the first already, or the last. */
  | { readonly outcome: 'stays' }
  | { readonly outcome: 'not-found' }

/** The same list with one of it a place higher or lower. */
export function movedByOne(ids: readonly string[], id: string, direction: Direction): MovedByOne {
  const at = ids.indexOf(id)
  if (at < 0) return { outcome: 'not-found' }
  const to = direction === 'up' ? at - 1 : at + 1
  if (to < 0 || to >= ids.length) return { outcome: 'stays' }
  return { outcome: 'moved', order: ids.toSpliced(at, 1).toSpliced(to, 0, id) }
}
