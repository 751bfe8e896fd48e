import { formsOf, type Inflection } from '../../../platform/glossary/word-forms.ts'
import type { ReadTerm } from '../formats/read-term.ts'
import type { Tie } from '../queries/ties.ts'

/** Why a word of a file is not proposed. `long`: it has too many letters for a word; `long-text`: something said of it does not fit. */
export type NotProposed = 'no-word' | 'long' | 'long-text' | 'twice' | 'known'

/** Why two words of it are not tied. */
export type NotTied = 'circle' | 'unknown' | 'itself'

export type PlannedTerm = ReadTerm & {
  readonly inflection: Inflection
  /** Those that no rule makes. */
  readonly otherForms: readonly string[]
}

/** Slug of a word there is, or the key of one that is proposed. */
type Known = { readonly slug: string; readonly word: string }

export type ImportPlan = {
  readonly proposed: readonly PlannedTerm[]
  readonly notProposed: readonly {
    readonly term: ReadTerm
    readonly why: NotProposed
    /** The word there is under these letters. */
    readonly known: Known | null
  }[]
  /** Between keys of words proposed, or a key and the slug of one there is. */
  readonly ties: readonly Tie[]
  readonly notTied: readonly { readonly from: string; readonly to: string; readonly why: NotTied }[]
}

type Standing = {
  /** Word, folded as the database folds it → the one there is. */
  readonly known: ReadonlyMap<string, Known>
  /** Of what there is. */
  readonly ties: readonly Tie[]
  readonly fold: (word: string) => string
}

const longestWord = 80
const mostForms = 40

/**
 * What a file of words would do, before anything of it is written: each of its words is proposed or told with why it is not, and so is each of its
 * ties. No tie makes a circle, with those of the file nor with those there are.
 */
export function planImport(
  terms: readonly ReadTerm[],
  { known, ties, fold }: Standing,
): ImportPlan {
  const proposed: PlannedTerm[] = []
  const notProposed: ImportPlan['notProposed'][number][] = []
  const met = new Map<string, Known>()
  /** Key, word or slug in the file → the place it has here: the key of one proposed, the slug of one there is. */
  const places = new Map<string, string>()
  for (const term of terms) {
    const folded = fold(term.word)
    const standing = known.get(folded)
    const before = met.get(folded)
    const why = refusalOf(term) ?? (standing ? 'known' : before ? 'twice' : null)
    if (why === null) {
      proposed.push({ ...term, ...spelledAs(term) })
      met.set(folded, { slug: term.key, word: term.word })
    } else {
      notProposed.push({ term, why, known: standing ?? before ?? null })
    }
    const place = why === null ? term.key : (standing ?? before)?.slug
    if (place === undefined) continue
    for (const name of [term.key, folded]) if (!places.has(name)) places.set(name, place)
  }
  for (const [folded, { slug }] of known) {
    for (const name of [slug, folded]) if (!places.has(name)) places.set(name, slug)
  }
  return {
    proposed,
    notProposed,
    ...tied(proposed, ties, (name) => places.get(name) ?? places.get(fold(name))),
  }
}

function refusalOf(term: ReadTerm) {
  const { word, definition, definitionEn, effect, rightWhen, origin, instead } = term
  if (!/\p{L}/u.test(word)) return 'no-word' as const
  if (lengthOf(word) > longestWord) return 'long' as const
  const isLong =
    [definition, definitionEn, effect, rightWhen, origin].some((text) => lengthOf(text) > 2000) ||
    lengthOf(instead) > 400 ||
    term.examples.some((text) => lengthOf(text) > 600) ||
    [...term.translations.map((one) => one.word), ...term.forms].some(
      (text) => lengthOf(text) > longestWord,
    ) ||
    spelledAs(term).otherForms.length > mostForms
  return isLong ? ('long-text' as const) : null
}

function lengthOf(text: string): number {
  return [...text].length
}

/** How the word varies, by the forms that were given of it; in number where none was. */
export function spelledAs({
  word,
  forms,
  hasEveryForm,
}: Pick<ReadTerm, 'word' | 'forms' | 'hasEveryForm'>): Pick<
  PlannedTerm,
  'inflection' | 'otherForms'
> {
  const given = new Set(forms)
  const ways = (['gender', 'number', 'invariable'] as const).map((inflection) => ({
    inflection,
    made: formsOf(word, inflection, 'fr'),
  }))
  const way =
    !hasEveryForm && forms.length === 0
      ? ways.find(({ inflection }) => inflection === 'number')
      : ways.find(({ made }) => made.every((form) => form === word || given.has(form)))
  const made = new Set(way?.made ?? [word])
  return {
    inflection: way?.inflection ?? 'invariable',
    otherForms: forms.filter((form) => !made.has(form)),
  }
}

function tied(
  proposed: readonly PlannedTerm[],
  standing: readonly Tie[],
  placeOf: (name: string) => string | undefined,
): Pick<ImportPlan, 'ties' | 'notTied'> {
  const ties: Tie[] = []
  const notTied: ImportPlan['notTied'][number][] = []
  const above = new Map<string, Set<string>>()
  const put = (from: string, to: string) => above.set(from, (above.get(from) ?? new Set()).add(to))
  for (const { from, to, kind } of standing) if (kind === 'broader') put(from, to)
  const met = new Set<string>()
  const words = new Map(proposed.map(({ key, word }) => [key, word]))
  const wanted = proposed.flatMap((term) => [
    ...term.broader.map((name) => ({ term, name, kind: 'broader' as const })),
    ...term.related.map((name) => ({ term, name, kind: 'related' as const })),
  ])
  for (const { term, name, kind } of wanted) {
    const from = term.key
    const to = placeOf(name)
    const leave = (why: NotTied) =>
      notTied.push({ from: term.word, to: words.get(name) ?? name, why })
    if (to === undefined) leave('unknown')
    else if (to === from) leave('itself')
    else if (kind === 'broader' && isReached(above, to, from)) leave('circle')
    else if (met.has([from, to].sort().join(' '))) continue
    else {
      met.add([from, to].sort().join(' '))
      if (kind === 'broader') put(from, to)
      ties.push({ from, to, kind })
    }
  }
  return { ties, notTied }
}

function isReached(
  above: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  wanted: string,
): boolean {
  const found = new Set([from])
  for (const word of found) for (const next of above.get(word) ?? []) found.add(next)
  return found.has(wanted)
}
