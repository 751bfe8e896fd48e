/** Data as JSON holds it. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

/** What stands where letters were that no font here draws. */
const omission = '[…]'

// Hidden marks (direction, joiners, controls) would change what follows them, or make the compiler refuse the page.
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u
const kept = new Set(['\n', '\u00ad', '\u2060'])
const spaces = /[\p{Zs}\p{Zl}\p{Zp}\t\r]/u
const nonBreaking = new Set(['\u00a0', '\u202f', '\u2007'])

export type Printable = { readonly data: Json; readonly omitted: readonly string[] }

/**
 * The same data with every text made of characters the fonts have: a run of others becomes `[…]`, and each is listed once.
 * PDF/UA-1 refuses a page with a character that it cannot show: better a page that says where something is missing.
 */
export function printable(data: Json, covered: ReadonlySet<number>): Printable {
  const omitted = new Set<string>()
  const clean = (value: Json): Json => {
    if (typeof value === 'string') return printableText(value, covered, omitted)
    if (Array.isArray(value)) return value.map(clean)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]))
  }
  return { data: clean(data), omitted: [...omitted] }
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })

function printableText(text: string, covered: ReadonlySet<number>, omitted: Set<string>): string {
  let written = ''
  for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
    const shown = shownAs(segment, covered)
    if (shown === undefined) omitted.add(segment)
    written += shown ?? omission
  }
  return written.replace(/\[…\](?: ?\[…\])+/g, omission)
}

/** Undefined when no font draws it; an empty text for what is seen by nobody. */
function shownAs(segment: string, covered: ReadonlySet<number>): string | undefined {
  if (segment === '\r\n') return '\n'
  // The fonts have no non-breaking hyphen: a hyphen that is held on both sides.
  const text = segment.replaceAll('\u2011', '\u2060-\u2060')
  let shown = ''
  for (const character of text) {
    if (kept.has(character)) shown += character
    else if (nonBreaking.has(character)) shown += '\u00a0'
    else if (spaces.test(character)) shown += ' '
    else if (!hidden.test(character)) {
      if (!covered.has(character.codePointAt(0) ?? 0)) return undefined
      shown += character
    }
  }
  return shown
}
