/*
 * What gives a voice back: 80 random bits in Crockford's base 32, without I, L, O or U, then two check characters, in six
 * groups of three that one can read aloud: `7KQ-2MX-9AB-CDE-F0H-JT3`.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const drawnCharacters = 16
const characters = drawnCharacters + 2
/** Largest prime under 32²: one wrong character, or two exchanged, always changes the remainder. */
const modulus = 1021

/** A new code: 80 bits of the system's random source. A tablet without network draws its own by this very function. */
export function drawCode(): string {
  const bits = crypto
    .getRandomValues(new Uint8Array(10))
    .reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const drawn = Array.from({ length: drawnCharacters }, (_, i) =>
    letter(Number((bits >> BigInt(5 * (drawnCharacters - 1 - i))) & 31n)),
  ).join('')
  return grouped(drawn + checkOf(drawn))
}

/**
 * Reads a code as people type it: any case, any spaces or hyphens, O for 0, I or L for 1. Null when it cannot be one; the
 * check characters tell a slip of the finger from a code that nobody has.
 */
export function readCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._·]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (letters.length !== characters || [...letters].some((one) => !alphabet.includes(one)))
    return null
  const drawn = letters.slice(0, drawnCharacters)
  return checkOf(drawn) === letters.slice(drawnCharacters) ? grouped(letters) : null
}

/** The groups of a code, in order. */
export function groupsOf(code: string): readonly string[] {
  return code.split('-')
}

/** Each letter by a word everyone knows, as one says it on the telephone: « K comme Karine ». Figures say themselves. */
const letterWords: Readonly<Record<'fr' | 'en', string>> = {
  fr: 'Alice Bernard Camille Daniel Émile François Gaston Hélène Jacques Karine Marcel Nicole Paul Québec Robert Suzanne Thomas Victor William Xavier Yvonne Zoé',
  en: 'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel Juliet Kilo Mike November Papa Québec Romeo Sierra Tango Victor Whisky X-ray Yankee Zulu',
}

export function wordOf(character: string, language: 'fr' | 'en'): string | null {
  const at = alphabet.indexOf(character) - 10
  return at < 0 ? null : (letterWords[language].split(' ')[at] ?? null)
}

function checkOf(drawn: string): string {
  let remainder = 0
  for (const one of drawn) remainder = (remainder * 32 + alphabet.indexOf(one)) % modulus
  return letter(remainder >> 5) + letter(remainder & 31)
}

function letter(value: number): string {
  return alphabet.charAt(value)
}

function grouped(letters: string): string {
  return (letters.match(/.{3}/g) ?? []).join('-')
}
