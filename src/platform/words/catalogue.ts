import { IntlMessageFormat } from 'intl-messageformat'
import { Fragment, h, type VNode } from 'preact'
import { type Language, localeOf } from './language.ts'

type Tree = { readonly [key: string]: string | Tree }
/** Dotted paths of a catalogue's leaves: `'list.title'`. */
type Key<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Key<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Shape a translation must have: every key of the French file, nothing less. */
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

export type Arguments = Readonly<Record<string, string | number | Date>>
type Tags = Readonly<Record<string, (chunk: string) => VNode>>

export type Say<K extends string = string> = {
  /** The sentence in the reader's language. `arguments` fill the ICU pattern. */
  (key: K, values?: Arguments): string
  /** The same with tags of the pattern (`<b>…</b>`) drawn by the page. */
  rich(key: K, values: Arguments, tags: Tags): VNode
  readonly language: Language
}

export type Catalogue<K extends string> = AnyCatalogue & {
  in(language: Language): Say<K>
}

/** A catalogue whose keys one does not know: for messages that travel as keys. */
export type AnyCatalogue = {
  readonly keys: readonly string[]
  /** The sentence, or undefined when the key is not of this catalogue. */
  lookUp(language: Language, key: string, values?: Arguments): string | undefined
}

/**
 * A module's words: the French file is the source and gives the keys their type. The English file has the same, to the
 * type checker and when the site starts. A pattern is compiled the first time it is said: compiling all of them would
 * double the time a start takes. `test/words.test.ts` parses every one, so that none fails in front of a reader.
 */
export function catalogue<const T extends Tree>(fr: T, en: SameKeys<T> & Tree): Catalogue<Key<T>> {
  const patterns = { fr: flatten(fr), en: flatten(en) }
  for (const key of new Set([...patterns.fr.keys(), ...patterns.en.keys()])) {
    if (!patterns.fr.has(key) || !patterns.en.has(key)) {
      throw new Error(`the words for « ${key} » are in one language only`)
    }
  }
  const isKey = (key: string): key is Key<T> => patterns.fr.has(key)
  const said = {
    fr: speaker<Key<T>>('fr', patterns.fr),
    en: speaker<Key<T>>('en', patterns.en),
  }
  return {
    in: (language) => said[language],
    keys: [...patterns.fr.keys()],
    lookUp: (language, key, values) => (isKey(key) ? said[language](key, values) : undefined),
  }
}

function speaker<K extends string>(
  language: Language,
  patterns: ReadonlyMap<string, string>,
): Say<K> {
  const compiled = new Map<string, Pattern>()
  const written = (key: string): string => {
    const text = patterns.get(key)
    if (text === undefined) throw new Error(`no words for « ${key} »`)
    return text
  }
  /** Undefined for what is said as it is written, which most sentences are: no need to parse them. */
  const patternOf = (key: string): Pattern | undefined => {
    const known = compiled.get(key)
    if (known) return known
    const text = written(key)
    if (!/['{}<]/.test(text)) return undefined
    const pattern = language === 'fr' ? withElisions(text) : { text, elided: [] }
    const ready = { format: compile(key, pattern.text, language), elided: pattern.elided }
    compiled.set(key, ready)
    return ready
  }
  const say = (key: K, values?: Arguments): string => {
    const pattern = patternOf(key)
    return pattern ? String(pattern.format.format(filled(pattern, values))) : written(key)
  }
  const rich = (key: K, values: Arguments, tags: Tags): VNode => {
    const drawn = Object.fromEntries(
      Object.entries(tags).map(([name, draw]) => [
        name,
        (chunks: readonly unknown[]) => draw(chunks.map(String).join('')),
      ]),
    )
    const pattern = patternOf(key)
    if (!pattern) return h(Fragment, null, say(key))
    const parts: unknown = pattern.format.format<unknown>({ ...filled(pattern, values), ...drawn })
    const list: unknown[] = Array.isArray(parts) ? parts : [parts]
    return h(Fragment, null, ...list.map((part) => (isNode(part) ? part : String(part))))
  }
  return Object.assign(say, { rich, language })
}

type Pattern = {
  readonly format: IntlMessageFormat
  /** Of its arguments, those that follow a « de ». */
  readonly elided: readonly string[]
}

/** « de {name} » is « d’Amélie » and « de Colette »: which, is known when the name is. */
function withElisions(text: string): { text: string; elided: readonly string[] } {
  const elided = new Set<string>()
  const open = text.replace(/\b([Dd])e (?=(?:<\w+>)?\{(\w+)\})/g, (_, initial, name) => {
    elided.add(name)
    return `{${initial}e_${name}}`
  })
  return { text: open, elided: [...elided] }
}

/** The values, and the « de » that some texts among them want. */
function filled({ elided }: Pattern, values: Arguments | undefined): Arguments | undefined {
  if (elided.length === 0) return values
  const all: Record<string, string | number | Date> = { ...values }
  for (const name of elided) {
    // An h is left alone: no rule tells « d’Huguette » from « de Hull ».
    const isElided = /^[aeiouyœæ]/i.test(String(values?.[name]).normalize('NFD'))
    all[`de_${name}`] = isElided ? 'd’' : 'de '
    all[`De_${name}`] = isElided ? 'D’' : 'De '
  }
  return all
}

function compile(key: string, text: string, language: Language): IntlMessageFormat {
  try {
    return new IntlMessageFormat(text, localeOf[language])
  } catch (cause) {
    throw new Error(`the words for « ${key} » do not parse in ${language}`, { cause })
  }
}

function isNode(part: unknown): part is VNode {
  return typeof part === 'object' && part !== null && 'type' in part && 'props' in part
}

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) flat.set(path, text)
  }
  return flat
}
