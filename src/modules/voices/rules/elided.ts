/*
 * A beginning that ends in « que » forces a fault on whoever completes it by a vowel: « c’est que on rit ». It is mended where
 * both are read together, in the beginning alone: a voice is never rewritten, and files keep both as they were written.
 */

/** Last words that lose their last letter before a vowel. Not after a hyphen: « dites-le ». */
const elidable = /(?<![\p{L}-])(?:(?:lors|puis|quoi|jus)?que|de|je|ne|me|te|se|le|la)$/iu

/** First words that begin by a vowel and that one does not elide before: « que oui », « le onze ». */
const unelided = new Set('oui ouais ouin ouache ouf ouch onze onzième'.split(' '))

/**
 * How words begin whose h is not mute, without accents: those people say, and no dictionary. `$`: that word alone (« héros »,
 * for « héroïne » has a mute h). An h that is not here is taken for mute, as most are.
 */
const aspirated = new RegExp(
  `^(?:${'hach hain hair$ haiss hais$ halet hall$ halls$ halt hamac hamburger hameau hamster hanch handi hangar hant happ harcel hard haricot harnais harp hasard hate hauss haut hein heris hern heron heros$ heurt hibou hic$ hip$ hippie hiss hobby hoch hockey homard hongr hont hoquet hors hot$ hotte houl hous hublot huee huit hurl hutte'.replaceAll(' ', '|')})`,
)

/**
 * The beginning as it is read before these words: « c’est qu’ » before « on rit », and nothing between them. It is as it was
 * where nothing is elided.
 */
export function elided(beginning: string, words: string): string {
  return elidable.test(beginning) && opensByVowel(words) ? `${beginning.slice(0, -1)}’` : beginning
}

function opensByVowel(words: string): boolean {
  const first = (/^[\p{L}\p{M}]+/u.exec(words)?.[0] ?? '').normalize('NFC').toLowerCase()
  const plain = first.normalize('NFD').replace(/\p{Mark}/gu, '')
  if (unelided.has(first)) return false
  // « qu’y a », but « que yoga ».
  if (plain.startsWith('y')) return plain === 'y'
  return plain.startsWith('h')
    ? plain.length > 1 && !aspirated.test(plain)
    : /^[aeiouœæ]/.test(plain)
}
