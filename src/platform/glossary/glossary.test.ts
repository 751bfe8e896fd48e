import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { findTerms, glossaryOf } from './glossary.ts'
import { saidByOthers } from './said-by-others.ts'
import { formsOf } from './word-forms.ts'

const words = glossaryOf([
  { id: 'patient', forms: formsOf('patient', 'gender', 'fr') },
  { id: 'usager', forms: formsOf('usager', 'gender', 'fr') },
  { id: 'entraide', forms: formsOf('entraide', 'number', 'fr') },
  { id: 'groupe', forms: formsOf('groupe d’entraide', 'number', 'fr') },
  { id: 'écoute', forms: formsOf('écoute', 'number', 'fr') },
  { id: 'pair', forms: formsOf('pair aidant', 'gender', 'fr') },
  { id: 'parole', forms: formsOf('parole', 'number', 'fr') },
  { id: 'côte', forms: formsOf('côte', 'number', 'fr') },
  { id: 'local', forms: formsOf('comité local', 'number', 'fr') },
])

const found = (text: string) =>
  findTerms(words, text, saidByOthers(text)).map(({ ids, start, end }) => [
    ids.join(),
    text.slice(start, end),
  ])

describe('someone who has a text read again', () => {
  it('is told of a person, and not of nobody', () => {
    const people = glossaryOf([{ id: 'personne', forms: formsOf('personne', 'number', 'fr') }])
    const told = (text: string) => findTerms(people, text).map(({ start }) => start)
    assert.deepEqual(told('Personne ne vient, et personne n’est là.'), [])
    assert.deepEqual(told('Une personne vient. Les personnes ne sont pas là.'), [4, 24])
  })

  it('has a word found under each form it takes', () => {
    const texts: readonly (readonly [string, string, string])[] = [
      ['On parle de l’usagère.', 'usager', 'usagère'],
      ["On parle de l'usagère.", 'usager', 'usagère'],
      ['Les patient·es attendent.', 'patient', 'patient·es'],
      ['Les patient(e)s attendent.', 'patient', 'patient(e)s'],
      ['Les patient-e-s attendent.', 'patient', 'patient-e-s'],
      ['Les patient.e.s attendent.', 'patient', 'patient.e.s'],
      ['Les usager·ère·s attendent.', 'usager', 'usager·ère·s'],
      ['LES USAGERES ATTENDENT.', 'usager', 'USAGERES'],
      ['Ecoute, dit-on.', 'écoute', 'Ecoute'],
      ['Ces patientes-là', 'patient', 'patientes-là'],
      ['deux groupes d’entraide', 'groupe', 'groupes d’entraide'],
      ['des paires aidantes', 'pair', 'paires aidantes'],
      ['des pairs\naidants', 'pair', 'pairs\naidants'],
      ['des comités locaux', 'local', 'comités locaux'],
      ['jusqu’à l’entraide', 'entraide', 'entraide'],
    ]
    for (const [text, id, written] of texts) assert.deepEqual(found(text), [[id, written]], text)
  })

  it('has no other word taken for it', () => {
    for (const text of [
      'Son impatience grandit, avec patience.',
      'La porte-parole est là.',
      'Le coté du coteau.',
      'un pair. Aidant, il revient.',
      'les usages du lieu',
      'Un entraidant parle.',
    ]) {
      assert.deepEqual(found(text), [], text)
    }
  })

  it('is left what others said, their titles and their names', () => {
    for (const text of [
      'Elle a dit : « je ne suis pas un patient ».',
      'Il écrit “les patients attendent”.',
      'Il écrit "les patients attendent".',
      '> les patients attendent',
      'Lire *Le patient de demain* ce soir.',
      'Le Comité des usagers a écrit.',
      'L’Association des patients du Nord demande.',
      'La Maison Patient accueille.',
      'Écrire à patient@example.org',
      'Elle a dit : « je ne suis pas\nun patient, jamais',
    ]) {
      assert.deepEqual(found(text), [], text)
    }
    assert.deepEqual(found('« Non », dit la patiente.\n\nLes patients « oui » patients'), [
      ['patient', 'patiente'],
      ['patient', 'patients'],
      ['patient', 'patients'],
    ])
  })

  it('has what begins a sentence found in spite of its capital', () => {
    assert.deepEqual(found('Patients et patientes. Usagers !'), [
      ['patient', 'Patients'],
      ['patient', 'patientes'],
      ['usager', 'Usagers'],
    ])
  })

  it('has known names passed over, and the same words found as words', () => {
    const names = glossaryOf([{ id: 1, forms: ['La Parole libre'] }])
    const text = 'Avec La Parole libre, une parole libre.'
    assert.deepEqual(
      findTerms(words, text, saidByOthers(text, names)).map(({ start }) => start),
      [text.indexOf('parole')],
    )
  })

  it('has places that stand in the text, in order, one after another', () => {
    const piece = fc.constantFrom(
      'patient',
      'patientes',
      'usager',
      'l’',
      'd’',
      'entraide',
      ' ',
      '\n',
      '. ',
      '«',
      '»',
      '·es',
      '(e)s',
      '-',
      'groupe ',
      'Pair ',
      'é',
      '*',
      '"',
      '\u0301',
      '🧵',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end } of findTerms(words, text, saidByOthers(text))) {
          assert.ok(start >= last && end > start && end <= text.length)
          last = end
        }
      }),
    )
  })
})

describe('the forms of a word', () => {
  it('agree up to the first linking word', () => {
    assert.deepEqual(formsOf('groupe d’entraide', 'number', 'fr'), [
      'groupe d’entraide',
      'groupes d’entraide',
    ])
    assert.deepEqual(formsOf('personne usagère', 'number', 'fr'), [
      'personne usagère',
      'personnes usagères',
    ])
    assert.ok(formsOf('intervenant social', 'gender', 'fr').includes('intervenantes sociales'))
    assert.ok(formsOf('pair-aidant', 'gender', 'fr').includes('paires-aidantes'))
    assert.deepEqual(formsOf('community', 'number', 'en'), ['community', 'communities'])
    assert.deepEqual(formsOf('vivre avec', 'invariable', 'fr'), ['vivre avec'])
  })
})
