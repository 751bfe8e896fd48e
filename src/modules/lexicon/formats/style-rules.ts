import type { ExportedLexicon, ExportedTerm } from './exported-term.ts'

/*
 * The words to handle with care, as tools that read texts for writers take them. None replaces a word by itself: each shows the nuance.
 */

/** Strings are written as JSON, which YAML reads as they are. */
const quoted = (text: string) => JSON.stringify(text)

function careful({ terms }: ExportedLexicon): readonly ExportedTerm[] {
  return terms.filter(({ kind, instead }) => kind === 'care' && instead !== '')
}

/** A form as a whole word: « impatience » has « patience » in it, and is not it. */
function wholeWord(form: string): string {
  return `(?<![\\p{L}\\d])${form.replace(/[.*+?^$(){}|[\]\\/]/g, '\\$&')}(?![\\p{L}\\d])`
}

/** Rules of prh, as textlint-rule-prh reads them. What is expected is the first of what we say instead. */
export function writePrh(lexicon: ExportedLexicon): string {
  const rules = careful(lexicon).map(({ word, instead, definition, forms }) =>
    [
      `  # ${word}`,
      `  - expected: ${quoted(instead.split(',')[0]?.trim() ?? instead)}`,
      '    patterns:',
      ...forms.map((form) => `      - ${quoted(`/${wholeWord(form)}/i`)}`),
      `    prh: ${quoted(definition)}`,
    ].join('\n'),
  )
  return `version: 1\nrules:${rules.length === 0 ? ' []' : `\n${rules.join('\n')}`}\n`
}

/** A style of Vale: a rule of kind « substitution », whose message is the same for all, and a suggestion. */
export function writeVale(lexicon: ExportedLexicon): string {
  const swaps = careful(lexicon).flatMap(({ forms, instead }) =>
    forms.map((form) => `  ${quoted(form)}: ${quoted(instead.replace(/, /g, '|'))}`),
  )
  return [
    'extends: substitution',
    `message: "« %[2]s » est un mot à manier avec soin. Nous disons plutôt : %[1]s."`,
    `link: ${quoted(`${lexicon.origin}/mots`)}`,
    'level: suggestion',
    'ignorecase: true',
    swaps.length === 0 ? 'swap: {}' : `swap:\n${swaps.join('\n')}`,
    '',
  ].join('\n')
}

/** Words that a spelling checker is to know, one a line: for cspell. */
export function writeCspell({ terms }: ExportedLexicon): string {
  const words = new Set(
    terms.flatMap(({ forms }) => forms.flatMap((form) => form.match(/[\p{L}\p{M}]+/gu) ?? [])),
  )
  return `${[...words].sort((a, b) => a.localeCompare(b, 'fr')).join('\n')}\n`
}
