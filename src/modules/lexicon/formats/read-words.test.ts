import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csvOf, rfc4180, spreadsheets } from '../../../platform/files/csv.ts'
import { formsOf } from '../../../platform/glossary/word-forms.ts'
import { spelledAs } from '../rules/plan-import.ts'
import type { ExportedLexicon, ExportedTerm } from './exported-term.ts'
import type { ReadTerm } from './read-term.ts'
import { readWords } from './read-words.ts'
import { writeTurtle } from './skos.ts'
import { tableOf } from './table.ts'

const entraide: ExportedTerm = {
  slug: 'entraide',
  word: 'entraide',
  kind: 'shared',
  definition: 'Ce qu’on se donne.\nSans « compter » \\ ni "tenir" le <compte> & le reste.',
  definitionEn: 'What people give each other.',
  effect: '',
  instead: '',
  rightWhen: '',
  origin: 'Des rangs.',
  forms: [...formsOf('entraide', 'number', 'fr'), 's’entraider'],
  translations: [
    { language: 'en', word: 'mutual aid' },
    { language: 'moe', word: 'uauitshitun' },
  ],
  examples: ['L’entraide tient la cuisine.'],
  broader: [],
  related: ['patient'],
  firstAdoptedOn: '2024-05-01',
  adoptedOn: '2025-05-01',
}
const patient: ExportedTerm = {
  ...entraide,
  slug: 'patient',
  word: 'patient',
  kind: 'care',
  definition: '=Ici, personne n’est traité.',
  definitionEn: '',
  effect: 'On parle bas.\n\nOn attend.',
  instead: 'une personne, les gens',
  rightWhen: 'À l’hôpital.',
  forms: formsOf('patient', 'gender', 'fr'),
  translations: [],
  examples: [],
  broader: [],
  related: ['entraide'],
}
const cercle: ExportedTerm = {
  ...entraide,
  slug: 'cercle',
  word: 'cercle',
  forms: formsOf('cercle', 'invariable', 'fr'),
  translations: [],
  broader: ['entraide'],
  related: [],
}
const lexicon: ExportedLexicon = {
  federation: 'La Courtepointe',
  origin: 'https://example.org',
  terms: [cercle, entraide, patient],
}

function read(text: string): readonly ReadTerm[] {
  const answer = readWords(text)
  if (answer.outcome !== 'read') assert.fail(JSON.stringify(answer))
  return answer.terms
}

/** What was read, as it would be exported once it is adopted on the same days. */
function exported({ broader, related, key, forms, hasEveryForm, ...term }: ReadTerm): ExportedTerm {
  const slug = (address: string) => address.replace(/^.*\//, '')
  const { inflection, otherForms } = spelledAs({ word: term.word, forms, hasEveryForm })
  return {
    ...term,
    slug: slug(key),
    forms: [...new Set([...formsOf(term.word, inflection, 'fr'), ...otherForms])],
    broader: broader.map(slug),
    related: related.map(slug),
    firstAdoptedOn: '2024-05-01',
    adoptedOn: '2025-05-01',
  }
}

describe('someone who takes back what she gave', () => {
  it('has each word as it was, from SKOS: written again, it is the same file', () => {
    const written = writeTurtle(lexicon)
    const terms = read(written).map(exported)
    assert.deepEqual(terms, lexicon.terms)
    assert.equal(writeTurtle({ ...lexicon, terms }), written)
  })

  it('has it from the table too, but for languages that the table leaves out', () => {
    for (const dialect of [rfc4180, spreadsheets.fr]) {
      const terms = read(csvOf(tableOf(lexicon), dialect)).map(exported)
      const withEnglish = lexicon.terms.map((term) => ({
        ...term,
        translations: term.translations.filter(({ language }) => language === 'en'),
      }))
      assert.deepEqual(terms, withEnglish)
    }
  })
})

describe('someone who brings the vocabulary of others', () => {
  it('has its words, its other names, and its ties from whichever end they are said', () => {
    const terms = read(`
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix : <https://vocabulaire.example.org/> .
      :1 a skos:Concept ; skos:prefLabel "logement"@fr-CA, "housing"@en ; skos:altLabel "habitation"@fr ;
        skos:definition "Où l’on habite."@fr ; skos:scopeNote "Jamais une chambre d’hôtel."@fr ; skos:narrower :2 .
      :2 a skos:Concept ; skos:prefLabel "chambre" ; skos:related :3 .
      :3 a skos:Concept ; skos:prefLabel "maison de chambres"@fr .
      :liste a skos:ConceptScheme ; skos:prefLabel "Tout"@fr .`)
    assert.deepEqual(
      terms.map(({ word }) => word),
      ['logement', 'chambre', 'maison de chambres'],
    )
    const [logement, chambre, maison] = terms
    assert.deepEqual(logement?.forms, ['habitation'])
    assert.deepEqual(logement?.translations, [{ language: 'en', word: 'housing' }])
    assert.equal(logement?.definition, 'Où l’on habite.\n\nJamais une chambre d’hôtel.')
    assert.deepEqual(chambre?.broader, ['https://vocabulaire.example.org/1'])
    assert.deepEqual(maison?.related, ['https://vocabulaire.example.org/2'])
  })

  it('has a table with the names people give to columns', () => {
    const [one, two] = read(
      'Mot;Définition;Plutôt\nbanc;Où l’on s’assoit.;\nfou;Un mot qui blesse.;une personne',
    )
    assert.equal(one?.definition, 'Où l’on s’assoit.')
    assert.deepEqual([one?.kind, two?.kind, two?.instead], ['shared', 'care', 'une personne'])
  })

  it('is told what is wrong, and at which line', () => {
    assert.deepEqual(readWords('@prefix skos: <http://x/> .\n:1 a skos:Concept\n:2 a b .'), {
      outcome: 'broken',
      line: 2,
    })
    assert.equal(readWords('mot,sens\n"banc,ouvert\n').outcome, 'broken')
    assert.equal(readWords('{"@context": {}}').outcome, 'other-format')
    assert.equal(readWords('<?xml version="1.0"?><rdf/>').outcome, 'other-format')
    assert.equal(readWords('nom,prix\nbanc,2').outcome, 'no-column')
    assert.equal(readWords('mot,sens').outcome, 'nothing')
    assert.equal(readWords('@prefix skos: <http://x/> .').outcome, 'nothing')
    assert.deepEqual(readWords(`mot\n${'banc\n'.repeat(501)}`).outcome, 'too-many')
  })
})
