import type { ExportedLexicon } from './exported-term.ts'

/** One row a word, under names that other software reads. Lists are parted by « | ». */
export function tableOf({ terms }: ExportedLexicon): readonly (readonly string[])[] {
  return [
    [
      'slug',
      'kind',
      'word_fr',
      'word_en',
      'definition_fr',
      'definition_en',
      'instead',
      'right_when',
      'effect',
      'origin',
      'forms',
      'examples',
      'broader',
      'related',
      'first_adopted_on',
      'adopted_on',
    ],
    ...terms.map((term) => [
      term.slug,
      term.kind,
      term.word,
      term.translations.find(({ language }) => language === 'en')?.word ?? '',
      term.definition,
      term.definitionEn,
      term.instead,
      term.rightWhen,
      term.effect,
      term.origin,
      term.forms.join('|'),
      term.examples.join('|'),
      term.broader.join('|'),
      term.related.join('|'),
      term.firstAdoptedOn,
      term.adoptedOn,
    ]),
  ]
}
