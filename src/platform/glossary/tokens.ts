/** Characters `start` to `end`, `end` left out. */
export type Span = { readonly start: number; readonly end: number }

/** A word of a text, where it stands. */
export type Token = Span & {
  /** As it is compared: small letters, straight apostrophes; what inclusive writing adds is left out. */
  readonly key: string
  readonly isCapital: boolean
  /** Two letters or more, all of them capitals. */
  readonly isUpper: boolean
  /** Whether a sentence, a title or a quotation begins with it. */
  readonly opens: boolean
  /** Whether nothing but space parts it from the word before. */
  readonly follows: boolean
}

// A word, its hyphens and apostrophes, and what is added to write for everyone: « patient·es », « patient(e)s », « patient.e.s ».
const written =
  /\p{L}[\p{L}\p{M}\d]*(?:[-‑'’·•‧⋅]\p{L}[\p{L}\p{M}\d]*|\((?:e|ne|le|te|se|ve|fe|ère|euse|rice|trice)s?\)s?(?!\p{L})|\.(?:e|ne|le|te|se|ve|fe|ère|euse|rice|trice)s?(?:\.s)?(?![\p{L}.]))*/gu
const elided = /^(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu
const inclusive = /[·•‧⋅(.].*$|[-‑](?:e|ne|le|te|ère|euse|rice|trice)(?:[-‑]?s)?$/u
const leaning =
  /[-‑](?:je|tu|il|elle|on|nous|vous|ils|elles|ce|ci|là|moi|toi|lui|leur|le|la|les|y|en)$/iu
const closing = /[.!?…:;\n«“"(•–—>#]/u

/** The words of a text, in order. « l’usagère » is two: the article, then the noun. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(written)) {
    const [whole] = match
    const article = /['’]/.test(whole) ? (elided.exec(whole)?.[0] ?? '') : ''
    const gap = text.slice(last, match.index)
    const opens = last === 0 || (gap !== ' ' && closing.test(gap))
    const follows = last > 0 && (gap === ' ' || gap.trim() === '')
    if (article !== '') {
      tokens.push(token(article, match.index, { opens, follows }))
    }
    const rest = whole.slice(article.length)
    const start = match.index + article.length
    tokens.push(token(rest, start, article === '' ? { opens, follows } : { opens, follows: true }))
    last = match.index + whole.length
  }
  return tokens
}

function token(
  raw: string,
  start: number,
  place: { readonly opens: boolean; readonly follows: boolean },
): Token {
  const bare = /[^\p{L}\d]/u.test(raw) ? raw.replace(inclusive, '') : raw
  const [first = ''] = raw
  const isCapital = first !== first.toLowerCase()
  return {
    start,
    end: start + raw.length,
    key: keyOf(bare),
    isCapital,
    isUpper: isCapital && bare.length > 1 && bare === bare.toUpperCase(),
    ...place,
  }
}

function keyOf(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-').normalize('NFC')
}

/** « dit-il », « ces mots-là »: the word without what leans on it; null where nothing does. */
export function withoutLeaning(key: string): string | null {
  return leaning.test(key) ? key.replace(leaning, '') : null
}

/** Without its accents: how capitals are often written. */
export function foldedKey(key: string): string {
  return key.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}
