import { elided } from './elided.ts'

/**
 * Whether someone's words say the beginning again before they go on, as people do who fill in a line on paper: accents, capitals and
 * punctuation aside, and with the letter they elided themselves (« c’est qu’on rit »).
 */
export function saysBeginningAgain(beginning: string, words: string): boolean {
  const said = plainWords(words)
  const asked = plainWords(beginning)
  if (asked === '') return false
  // « a »: any vowel, to have the beginning as it is elided, if it is.
  return [asked, plainWords(elided(beginning, 'a'))].some((one) => `${said} `.startsWith(`${one} `))
}

function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
