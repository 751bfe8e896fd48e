import { asPublic, type Transaction } from '../../platform/database/database.ts'
import { keptUntilChanged } from '../../platform/database/kept-until-changed.ts'
import type { Versions } from '../../platform/database/versions.ts'
import { type Glossary, glossaryOf } from '../../platform/glossary/glossary.ts'
import { formsOf } from '../../platform/glossary/word-forms.ts'
import type { WordsToLink } from '../../platform/http/linked-regions.ts'
import type { Language } from '../../platform/words/language.ts'
import { namesOfMembers } from '../directory/index.ts'
import { lexiconPaths } from './paths.ts'
import { listTerms, type Term } from './queries/terms.ts'
import type { LexiconWord } from './rules/reread.ts'

/** A word of the lexicon that everyone reads, as texts are read for it. */
export type PublicWord = LexiconWord & {
  /** What it means, or its nuance; `…En`: '' where nobody wrote it. */
  readonly meaning: string
  readonly meaningEn: string
  readonly instead: string
  readonly rightWhen: string
  /** Of its page. */
  readonly path: string
}

const readWords = keptUntilChanged('lexicon', async (tx) => {
  const terms = await listTerms(tx, 'adopted')
  return {
    fr: glossaryOf(terms.map((term) => ({ id: publicWord(term), forms: frenchForms(term) }))),
    en: glossaryOf(
      terms.flatMap((term) =>
        term.wordEn === ''
          ? []
          : [{ id: publicWord(term), forms: formsOf(term.wordEn, 'number', 'en') }],
      ),
    ),
  }
})

const readNames = keptUntilChanged('directory', async (tx) => {
  const names = await namesOfMembers(tx, 'all')
  return glossaryOf([...names].map(([id, name]) => ({ id, forms: [name] })))
})

/** The words of the lexicon that everyone reads, ready to be found in texts of this language. Read as the public. */
export async function publicGlossary(
  tx: Transaction,
  versions: Versions,
  language: Language,
): Promise<Glossary<PublicWord>> {
  return (await readWords(tx, versions))[language]
}

/** The names of the members that stand, to be passed over in texts. Read as the public. */
export function publicNames(tx: Transaction, versions: Versions): Promise<Glossary<string>> {
  return readNames(tx, versions)
}

let linked: { readonly version: string; readonly words: WordsToLink } | null = null

/** The words that texts lead to. Asked by every page: nothing is read until a word or a name changes. */
export async function wordsToLink(versions: Versions): Promise<WordsToLink> {
  const parts = ['lexicon', 'directory']
  const version = parts.map((part) => versions.get(part) ?? 0).join(' ')
  if (linked?.version === version) return linked.words
  const words = await asPublic(async (tx) => {
    const { fr, en } = await readWords(tx, versions)
    const names = await readNames(tx, versions)
    return { parts, fr: { words: fr, names }, en: { words: en, names } }
  })
  linked = { version, words }
  return words
}

/** Every form by which a word is known in a French text. */
export function frenchForms({
  word,
  inflection,
  forms,
}: Pick<Term, 'word' | 'inflection' | 'forms'>): readonly string[] {
  return [...new Set([...formsOf(word, inflection, 'fr'), ...forms])]
}

function publicWord(term: Term): PublicWord {
  const { slug, word, kind, meaning, meaning_en, instead, right_when } = term
  return {
    slug,
    word,
    kind,
    meaning,
    meaningEn: meaning_en,
    instead,
    rightWhen: right_when,
    path: lexiconPaths.word(slug),
  }
}
