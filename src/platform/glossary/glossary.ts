import { foldedKey, type Span, type Token, tokensOf, withoutLeaning } from './tokens.ts'

/** A word to find in texts, under every form it takes. */
export type GlossaryEntry<Id> = { readonly id: Id; readonly forms: readonly string[] }

export type FoundTerm<Id> = Span & {
  /** Of every entry that has this form. */
  readonly ids: readonly Id[]
}

type Node<Id> = { readonly next: Map<string, Node<Id>>; readonly ends: Ending<Id>[] }
/** `isName`: the entry itself is written with a capital, and is not the word in small letters. */
type Ending<Id> = { readonly id: Id; readonly isName: boolean }

/** Words that are ready to be found: made once, used for every text. */
export type Glossary<Id> = { readonly exact: Node<Id>; readonly folded: Node<Id> }

export function glossaryOf<Id>(entries: readonly GlossaryEntry<Id>[]): Glossary<Id> {
  const exact = emptyNode<Id>()
  const folded = emptyNode<Id>()
  for (const { id, forms } of entries) {
    for (const form of forms) {
      const tokens = tokensOf(form)
      const ending = { id, isName: tokens.some(({ isCapital }) => isCapital) }
      add(
        exact,
        tokens.map(({ key }) => key),
        ending,
      )
      add(
        folded,
        tokens.map(({ key }) => foldedKey(key)),
        ending,
      )
    }
  }
  return { exact, folded }
}

function emptyNode<Id>(): Node<Id> {
  return { next: new Map(), ends: [] }
}

function add<Id>(root: Node<Id>, keys: readonly string[], ending: Ending<Id>): void {
  if (keys.length === 0) return
  let node = root
  for (const key of keys) {
    let next = node.next.get(key)
    if (!next) {
      next = emptyNode()
      node.next.set(key, next)
    }
    node = next
  }
  if (!node.ends.some(({ id }) => id === ending.id)) node.ends.push(ending)
}

/**
 * Where words of a glossary stand in a text, in order, the longest at each place, never one inside another. `skipped`: spans in order where none is
 * looked for. `tokens`: of this text, where they are known. A capital in the midst of a sentence makes a name, which is not the word: « la Maison Patience ».
 */
export function findTerms<Id>(
  { exact, folded }: Glossary<Id>,
  text: string,
  skipped: readonly Span[] = [],
  tokens: readonly Token[] = tokensOf(text),
): readonly FoundTerm<Id>[] {
  const found: FoundTerm<Id>[] = []
  let span = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) break
    while ((skipped[span]?.end ?? Infinity) <= token.start) span += 1
    const limit = skipped[span]?.start ?? Infinity
    if (token.end > limit || isNobody(token, tokens[at + 1])) continue
    const match =
      longest(exact, tokens, at, limit, exactKeys) ??
      (token.isUpper ? longest(folded, tokens, at, limit, capitalKeys) : null)
    if (!match) continue
    found.push({ ids: match.ids, start: token.start, end: match.last.end })
    at = match.at
  }
  return found
}

/** « personne ne vient »: nobody, and no word of a lexicon. */
function isNobody({ key }: Token, next: Token | undefined): boolean {
  return key === 'personne' && next?.follows === true && (next.key === 'ne' || next.key === "n'")
}

type KeysOf = (token: Token) => readonly string[]

function exactKeys({ key, isCapital, isUpper }: Token): readonly string[] {
  const keys = [key]
  const bare = withoutLeaning(key)
  if (bare !== null) keys.push(bare)
  // « Ecoute »: the capital lost its accent.
  if (isCapital && !isUpper && key.startsWith('e')) keys.push(`é${key.slice(1)}`)
  return keys
}

function capitalKeys({ key, isUpper }: Token): readonly string[] {
  return isUpper ? [foldedKey(key)] : [key]
}

function longest<Id>(
  root: Node<Id>,
  tokens: readonly Token[],
  from: number,
  limit: number,
  keysOf: KeysOf,
): { ids: readonly Id[]; last: Token; at: number } | null {
  let node: Node<Id> | undefined = root
  let best: { ids: readonly Id[]; last: Token; at: number } | null = null
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token || token.end > limit || (at > from && !token.follows)) break
    const current: Node<Id> = node
    node = undefined
    for (const key of keysOf(token)) node ??= current.next.get(key)
    if (!node) break
    const ids = node.ends.flatMap(({ id, isName }) =>
      accepts(tokens.slice(from, at + 1), isName) ? [id] : [],
    )
    if (ids.length > 0) best = { ids, last: token, at }
  }
  return best
}

function accepts(matched: readonly Token[], isName: boolean): boolean {
  if (isName) return matched.some(({ isCapital }) => isCapital)
  return matched.every(({ isCapital, isUpper, opens }) => !isCapital || isUpper || opens)
}
