import { Parser } from 'n3'
import { mostRead, type ReadTerm, type ReadTerms } from './read-term.ts'
import { skosNotes } from './skos.ts'

const skos = 'http://www.w3.org/2004/02/skos/core#'
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

type Said = { readonly value: string; readonly language: string; readonly isName: boolean }
/** Subject → property → what is said, in the order of the file. */
type Graph = ReadonlyMap<string, ReadonlyMap<string, readonly Said[]>>

/** The concepts of a vocabulary in SKOS, written in Turtle, whoever wrote it. French is what has no language too. */
export function readTurtle(text: string): ReadTerms {
  let graph: Graph
  try {
    graph = graphOf(text)
  } catch (error) {
    const line = error instanceof Error ? /on line (\d+)/.exec(error.message)?.[1] : undefined
    return { outcome: 'broken', line: line === undefined ? null : Number(line) }
  }
  const concepts = [...graph].filter(([, says]) => isConcept(says))
  if (concepts.length === 0) return { outcome: 'nothing' }
  if (concepts.length > mostRead) return { outcome: 'too-many', count: concepts.length }
  const collections = membersOf(graph)
  const isTiedBack = tiesSaidFromTheOtherEnd(graph)
  return {
    outcome: 'read',
    terms: concepts.map(([key, says]) => termOf(key, says, { collections, isTiedBack })),
  }
}

function graphOf(text: string): Graph {
  // An escape may write what no text holds: `\\u0000` is no letter, and no database keeps it.
  const nothing = /\\(?:u0000|U00000000)/.exec(text)
  if (nothing)
    throw new Error(`no letter on line ${text.slice(0, nothing.index).split('\n').length}`)
  const graph = new Map<string, Map<string, Said[]>>()
  for (const { subject, predicate, object } of new Parser().parse(text)) {
    const says = graph.get(subject.value) ?? new Map<string, Said[]>()
    const said = says.get(predicate.value) ?? []
    const isName = object.termType !== 'Literal'
    const language = object.termType === 'Literal' ? object.language.toLowerCase() : ''
    said.push({ value: object.value, language, isName })
    says.set(predicate.value, said)
    graph.set(subject.value, says)
  }
  return graph
}

function isConcept(says: ReadonlyMap<string, readonly Said[]>): boolean {
  const types = (says.get(type) ?? []).map(({ value }) => value)
  if (types.includes(`${skos}Concept`)) return true
  return types.length === 0 && says.has(`${skos}prefLabel`)
}

type Around = {
  /** Which of our two collections a concept is in. */
  readonly collections: ReadonlyMap<string, 'shared' | 'care'>
  /** `skos:narrower` and `skos:related` said of it by others: its key → theirs. */
  readonly isTiedBack: (property: 'narrower' | 'related', key: string) => readonly string[]
}

function membersOf(graph: Graph): ReadonlyMap<string, 'shared' | 'care'> {
  const members = new Map<string, 'shared' | 'care'>()
  for (const [key, says] of graph) {
    const kind = /#(shared|care)$/.exec(key)?.[1]
    if (kind !== 'shared' && kind !== 'care') continue
    for (const { value } of says.get(`${skos}member`) ?? []) members.set(value, kind)
  }
  return members
}

function tiesSaidFromTheOtherEnd(graph: Graph): Around['isTiedBack'] {
  const ties = new Map<string, string[]>()
  for (const [key, says] of graph) {
    for (const property of ['narrower', 'related'] as const) {
      for (const { value } of says.get(skos + property) ?? []) {
        const known = ties.get(`${property} ${value}`) ?? []
        ties.set(`${property} ${value}`, [...known, key])
      }
    }
  }
  return (property, key) => ties.get(`${property} ${key}`) ?? []
}

function termOf(
  key: string,
  says: ReadonlyMap<string, readonly Said[]>,
  { collections, isTiedBack }: Around,
): ReadTerm {
  const all = (name: string) => says.get(skos + name) ?? []
  const french = (name: string) =>
    all(name)
      .filter(isFrench)
      .map(({ value }) => value.trim())
  const names = (name: string) =>
    all(name)
      .filter(({ isName }) => isName)
      .map(({ value }) => value)
  const ours = collections.get(key)
  const notes = notesOf(french('scopeNote'))
  const [word = '', ...others] = french('prefLabel')
  return {
    key,
    word,
    kind: ours ?? (notes.instead === '' ? 'shared' : 'care'),
    // What another vocabulary notes of a word is no effect on people: it is kept with its definition.
    definition: paragraphs([...french('definition'), ...(ours ? [] : notes.others)]),
    definitionEn: paragraphs(
      all('definition')
        .filter(({ language }) => isEnglish(language))
        .map(({ value }) => value.trim()),
    ),
    effect: ours ? paragraphs(notes.others) : '',
    instead: notes.instead,
    rightWhen: notes.rightWhen,
    origin: paragraphs(french('historyNote')),
    forms: unique([...others, ...french('altLabel'), ...french('hiddenLabel')]).filter(
      (form) => form !== word,
    ),
    hasEveryForm: ours !== undefined,
    translations: translationsOf(all('prefLabel')),
    examples: french('example'),
    broader: unique([...names('broader'), ...isTiedBack('narrower', key)]),
    related: unique([...names('related'), ...isTiedBack('related', key)]),
  }
}

/** Those that this site writes apart, by how they begin. */
function notesOf(notes: readonly string[]) {
  const begun = (start: string) =>
    notes.find((note) => note.startsWith(start))?.slice(start.length) ?? ''
  return {
    instead: begun(skosNotes.instead),
    rightWhen: begun(skosNotes.rightWhen),
    others: notes.filter(
      (note) => !note.startsWith(skosNotes.instead) && !note.startsWith(skosNotes.rightWhen),
    ),
  }
}

function translationsOf(labels: readonly Said[]): ReadTerm['translations'] {
  const words = new Map<string, string>()
  for (const { value, language } of labels) {
    const [code = ''] = language.split('-')
    if (/^[a-z]{2,3}$/.test(code) && code !== 'fr' && !words.has(code))
      words.set(code, value.trim())
  }
  return [...words].map(([language, word]) => ({ language, word }))
}

function isFrench({ language, isName }: Said): boolean {
  return !isName && (language === '' || language === 'fr' || language.startsWith('fr-'))
}

function isEnglish(language: string): boolean {
  return language === 'en' || language.startsWith('en-')
}

function paragraphs(texts: readonly string[]): string {
  return texts.filter(Boolean).join('\n\n')
}

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)]
}
