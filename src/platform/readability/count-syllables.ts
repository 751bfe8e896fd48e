/*
 * Syllables of written French, as one counts them to read aloud in prose: the final mute « e » does not sound.
 */

const vowelGroups = /[aeiouyàâäéèêëîïôöùûüœæ]+/g
/** Two vowels that each sound, whatever their company: « réel », « maïs », « chaos ». */
const hiatus = /é[aiou]|ée(?!s?$)|[aou][éèêï]|ao(?!û)/g
/** « qu », « gu » before a vowel write one consonant. */
const silentU = /([qg])u(?=[eéèêiîya]|$)/g
/** A mute ending, of one syllable fewer when another vowel sounds before it. */
const muteEnding = /(?<=[^aeiouyàâäéèêëîïôöùûüœæ])(?:e|es|ent)$/

/** At least 1 for a word that has a letter; a figure counts as two, as in « vingt-deux ». */
export function countSyllables(word: string): number {
  const written = word.toLowerCase().normalize('NFC')
  if (/^\d/.test(written)) return 2
  const parts = written.split(/[-’']/).filter((part) => /\p{L}/u.test(part))
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + ofPart(part), 0),
  )
}

function ofPart(part: string): number {
  // « l’ », « d’ », « qu’ »: they lean on the next word.
  if (/^(?:[ldjmtnsc]|qu)$/.test(part)) return 0
  const spoken = part.replace(silentU, '$1')
  const groups = spoken.match(vowelGroups)?.length ?? 0
  const apart = spoken.match(hiatus)?.length ?? 0
  // « -ent » is mute in verbs alone; « moment », « souvent » keep it.
  const isMute =
    muteEnding.test(spoken) && groups > 1 && !/(?:m|v|r[ei]|c|d|g|qu?|ti)ent$/.test(spoken)
  return Math.max(1, groups + apart - (isMute ? 1 : 0))
}
