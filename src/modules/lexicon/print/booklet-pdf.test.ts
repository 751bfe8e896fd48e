import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { headingsOf, lettersOfPdf, readPdf } from '../../../../test/read-pdf.ts'
import type { ExportedTerm } from '../formats/exported-term.ts'
import { lexiconPdf, type PrintedLexicon } from './booklet-pdf.ts'

const entraide: ExportedTerm = {
  slug: 'entraide',
  word: 'entraide',
  kind: 'shared',
  definition: 'Ce qu’on se donne.\nSans compter.',
  definitionEn: 'What people give each other.',
  effect: '',
  instead: '',
  rightWhen: '',
  origin: '',
  forms: ['entraide'],
  translations: [],
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
  definition: 'Ici, personne n’est traité.',
  definitionEn: '',
  effect: 'On parle bas.',
  instead: 'une personne',
  rightWhen: 'À l’hôpital.',
  examples: [],
  related: ['entraide'],
}
const lexicon: PrintedLexicon = {
  language: 'fr',
  federation: 'La Courtepointe',
  address: 'https://example.org/mots',
  terms: [entraide, patient],
}

async function compiled(printed: PrintedLexicon) {
  const result = await lexiconPdf(printed)
  if (result.outcome !== 'compiled') assert.fail(JSON.stringify(result))
  return result.pdf
}

describe('someone who prints the words to fold them', () => {
  it('has each word under its part, tagged for who listens to it, on half sheets', async () => {
    const bytes = await compiled(lexicon)
    const pdf = readPdf(bytes)
    assert.equal(pdf.claimsPdfUa, true)
    assert.equal(pdf.language, 'fr-CA')
    assert.deepEqual(headingsOf(pdf), [
      'H1 Les mots',
      'H2 Nos mots',
      'H3 entraide',
      'H2 À manier avec soin',
      'H3 patient',
    ])
    assert.match(Buffer.from(bytes).toString('latin1'), /MediaBox\s*\[0 0 396 612\]/)
    assert.match(lettersOfPdf(bytes), /unepersonne/)
  })

  it('has the same bytes for the same words, and what was written in English where she reads it', async () => {
    assert.deepEqual(await compiled(lexicon), await compiled(lexicon))
    const english = await compiled({ ...lexicon, language: 'en' })
    assert.equal(readPdf(english).language, 'en-CA')
    assert.match(lettersOfPdf(english), /Whatpeoplegiveeachother/)
  })
})
