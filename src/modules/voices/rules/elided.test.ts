import assert from 'node:assert/strict'
import { it } from 'node:test'
import { elided } from './elided.ts'

const beginning = 'Ce que les gens ne savent pas, c’est que'
const read = (words: string) => {
  const opened = elided(beginning, words)
  return `${opened.slice(beginning.lastIndexOf('que'))}${opened.endsWith('’') ? '' : ' '}${words}`
}

it('someone who reads « c’est que » before a vowel reads « c’est qu’ »', () => {
  for (const [words, expected] of [
    ['on rit.', 'qu’on rit.'],
    ['ON RIT', 'qu’ON RIT'],
    ['avec mon chèque', 'qu’avec mon chèque'],
    ['un logement', 'qu’un logement'],
    ['être seul', 'qu’être seul'],
    ['e\u0301couter', 'qu’e\u0301couter'],
    ['œuvrer', 'qu’œuvrer'],
    ['y a du monde', 'qu’y a du monde'],
    ['habiter loin', 'qu’habiter loin'],
    ['hier encore', 'qu’hier encore'],
    ['héroïne ou pas', 'qu’héroïne ou pas'],
    ['Hélène rit', 'qu’Hélène rit'],
  ] as const) {
    assert.equal(read(words), expected)
  }
})

it('someone’s words are otherwise left as they are, and the beginning too', () => {
  for (const words of [
    'la solitude',
    'je travaille',
    'huit fois sur dix',
    'haïr ne sert à rien',
    'hors d’ici',
    'le hasard',
    'onze ans',
    'oui, ça va',
    'yoga ou pas',
    '« on rit »',
    '[…] rit',
    '☕ ici',
    'h',
    '12 fois',
    'مكان',
    '',
  ]) {
    assert.equal(elided(beginning, words), beginning, words)
  }
})

it('elides the other words of one letter, never a longer one, nor one after a hyphen', () => {
  assert.equal(elided('Ce qui m’aide, c’est de', 'écrire'), 'Ce qui m’aide, c’est d’')
  assert.equal(elided('Quand je', 'arrive'), 'Quand j’')
  assert.equal(elided('Lorsque', 'il neige'), 'Lorsqu’')
  for (const whole of [
    'Dites-le',
    'La musique',
    'Ici, je viens chercher',
    'Ce jour-là',
    'Avec une',
  ]) {
    assert.equal(elided(whole, 'avec'), whole)
  }
})
