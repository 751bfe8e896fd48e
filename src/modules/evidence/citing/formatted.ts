/** A piece of a citation or of an entry of bibliography. Text is text: whoever draws it escapes it. */
export type Run = {
  readonly text: string
  readonly italic?: true
  /** Where the text leads: an address of the web, or the entry it stands for. */
  readonly href?: string
}
export type Formatted = readonly Run[]

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Of the private use area of Unicode: no text has it. */
const standsForDollar = '\uE024'

/** citeproc hands what it writes to a `replace`, where « $& » means something else: it is given no dollar, and `runsOf` puts them back. */
export function withoutDollars(text: string): string {
  return text.replaceAll('$', standsForDollar)
}

/**
 * Reads what citeproc writes as HTML: italics are kept, every other tag is left out, entities are read. Nothing of it is
 * ever put in a page as it is.
 */
export function runsOf(html: string): Formatted {
  const runs: Run[] = []
  let depth = 0
  const whole = html.trim().replaceAll(standsForDollar, () => '$')
  for (const [piece] of whole.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('<')) {
      if (/^<(?:i|em)\b/.test(piece)) depth += 1
      if (/^<\/(?:i|em)\b/.test(piece)) depth = Math.max(0, depth - 1)
      continue
    }
    const text = piece.replace(/&(?:#(\d{1,6})|([a-z]+));/g, (entity, code, name) =>
      code === undefined ? (named[name] ?? entity) : String.fromCodePoint(Number(code)),
    )
    runs.push(...linked(text).map((run): Run => (depth > 0 ? { ...run, italic: true } : run)))
  }
  return runs
}

/** Addresses of the web become links; what ends the sentence after one is not part of it. */
function linked(text: string): Run[] {
  return text
    .split(/(https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]])/)
    .flatMap((piece) =>
      piece === ''
        ? []
        : /^https?:\/\//.test(piece)
          ? [{ text: piece, href: piece }]
          : [{ text: piece }],
    )
}

/** As plain text: for a mail, for a box one copies from. */
export function textOf(runs: Formatted): string {
  return runs.map(({ text }) => text).join('')
}
