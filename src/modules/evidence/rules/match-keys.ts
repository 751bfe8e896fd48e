import { type CslItem, filedName, makersOf, yearOf } from './csl-item.ts'

/** Parts of a book have the book's number. */
const wholes = new Set(['book', 'report', 'thesis', 'collection', 'classic', 'motion_picture'])

/**
 * What two entries of the same work have in common, whoever typed them: a DOI, an ISBN, an address; or a title with its year
 * and its first author. Two sources that share one look alike; whether they are the same, a person says.
 */
export function matchKeysOf(item: CslItem): readonly string[] {
  const doi = normalDoi(item.DOI ?? item.URL ?? '')
  const isbn = wholes.has(item.type) ? normalIsbn(item.ISBN ?? '') : null
  const url = doi === null ? normalUrl(item.URL ?? '') : null
  const work = workOf(item)
  return [
    ...(doi === null ? [] : [`doi:${doi}`]),
    ...(isbn === null ? [] : [`isbn:${isbn}`]),
    ...(url === null ? [] : [`url:${url}`]),
    ...(work === null ? [] : [`work:${work}`]),
  ]
}

/** `10.5555/abc` of « https://doi.org/10.5555/ABC » or « doi:10.5555/abc »; null where there is none. */
export function normalDoi(written: string): string | null {
  const [, doi] =
    /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(written.trim()) ?? []
  return doi?.toLowerCase().replace(/[.,;]+$/, '') ?? null
}

/** Thirteen digits, whichever of the two kinds was written; null where its check digit is wrong. */
export function normalIsbn(written: string): string | null {
  const digits = written.replace(/[^\dxX]/g, '').toUpperCase()
  if (/^\d{13}$/.test(digits)) {
    return checkDigit13(digits.slice(0, 12)) === digits[12] ? digits : null
  }
  if (!/^\d{9}[\dX]$/.test(digits)) return null
  const sum = [...digits].reduce(
    (total, digit, at) => total + (10 - at) * (digit === 'X' ? 10 : Number(digit)),
    0,
  )
  if (sum % 11 !== 0) return null
  const body = `978${digits.slice(0, 9)}`
  return body + checkDigit13(body)
}

function checkDigit13(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

/** Without its scheme, `www.`, fragment, campaign and last slash. A home page alone tells nothing of a work. */
export function normalUrl(written: string): string | null {
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_|fbclid|gclid)/.test(name)) url.searchParams.delete(name)
  }
  const path = url.pathname.replace(/\/+$/, '')
  if (path === '' && url.search === '') return null
  return url.host.replace(/^www\./, '') + path + url.search
}

function workOf(item: CslItem): string | null {
  const title = folded(item.title ?? '')
  const [maker] = makersOf(item)
  // « Rapport annuel » without an author is the title of a thousand works.
  if (title.length < 8 || !maker) return null
  return `${title}|${yearOf(item) ?? ''}|${folded(filedName(maker))}`
}

/** Letters and digits alone, without case or accents. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
