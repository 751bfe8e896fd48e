import { cueOf } from './cues.ts'

/** No page breaks a line that is shorter. */
const shortLine = 60

/** A line of what was pasted, as it was marked. */
export type SourceLine = {
  /** `h2`, `n1`, `b2•`, or '' for a paragraph: two lines of one style stand at one level. */
  readonly style: string
  readonly indent: number
  readonly text: string
  /** Of a footnote, its mark: `¹`, `*`. */
  readonly mark: string | null
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const heading = /^(#{1,6})\s+(.*?)\s*#*$/
const definition = /^(?:\[\^(\w{1,10})\]:|\[(\d{1,3})\](?!\()|([⁰¹²³⁴-⁹]{1,3}))\s*(.+)$/u
const numbered = /^(\d{1,2}(?:\.\d{1,2})*)(?:[.)]\s*|\s*[-–—]\s+|(?<=\.\d{1,2})\s+)(?=\S)(.+)$/
const lettered = /^([a-z]|[ivx]{1,4}|[A-Z]|[IVX]{1,4})[.)]\s+(.+)$/
const bulleted = /^([-*+•◦▪■□‣●○–—·►➢✓✔❖]|o(?=\s))\s*(?!\*)(.+)$/u

/**
 * Reads what was pasted line by line: headings, numbers, bullets of any kind, footnotes, and lines that a page had broken, put
 * together again. Every word is in one of the lines, but the marks themselves.
 */
export function sourceLines(pasted: string): readonly SourceLine[] {
  const text = pasted
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00ad/g, '')
  const starred = /\p{L}[)»]?\*(?![*\p{L}])/u.test(text)
  const lines: SourceLine[] = []
  let isApart = true
  // From how many letters a line may have been broken by its page.
  let endsAt = 0
  for (const raw of text.split('\n')) {
    const spaced = raw.replace(/\t/g, '    ').replace(/[\u2000-\u200a]/g, ' ')
    const trimmed = spaced.trim()
    if (trimmed === '' || /^([-*_=]\s*){3,}$/.test(trimmed)) {
      isApart = true
      continue
    }
    const read = lineOf(trimmed, spaced.length - spaced.trimStart().length, starred)
    const before = lines.at(-1)
    const isBroken = before && !isApart && goesOn(before, read)
    const isNext = isBroken && isAnnounced(before, read)
    if (isNext) endsAt = shortLine
    if (isBroken && !isNext && before.text.length >= endsAt) {
      lines[lines.length - 1] = { ...before, text: `${before.text} ${read.text}` }
    } else {
      if (!isBroken) endsAt = 0
      lines.push(read)
    }
    isApart = false
  }
  return lines
}

function lineOf(trimmed: string, indent: number, starred: boolean): SourceLine {
  const [, hashes, titled] = heading.exec(trimmed) ?? []
  if (hashes && titled) return line(`h${hashes.length}`, indent, titled)
  const bold = /^\*\*(.+?)\*\*:?$/.exec(trimmed)
  if (bold?.[1]) return line('h7', indent, bold[1])
  const [, named, bracketed, raised, note] = definition.exec(trimmed) ?? []
  if (note) {
    const mark = raised ?? asMark(named ?? bracketed ?? '')
    return { style: 'note', indent, text: plain(note), mark }
  }
  const star = starred ? /^(\*{1,3})\s*(?=\S)(?!\*)(.+)$/.exec(trimmed) : null
  if (star?.[1] && star[2]) return { style: 'note', indent, text: plain(star[2]), mark: star[1] }
  const [, number, told] = numbered.exec(trimmed) ?? []
  if (number && told) return line(`n${number.split('.').length}`, indent, told)
  const [, letter, said] = lettered.exec(trimmed) ?? []
  if (letter && said) return line(/[IVX]/.test(letter) ? 'r' : 'l', indent, said)
  const [, bullet, listed] = bulleted.exec(trimmed) ?? []
  if (bullet && listed) return line(`b${indent}${bullet}`, indent, listed)
  return line('', indent, trimmed)
}

function line(style: string, indent: number, text: string): SourceLine {
  return { style, indent, text: plain(text), mark: null }
}

/** A page breaks a line where it can: what follows has no mark, and begins in the middle of a sentence. */
function goesOn(before: SourceLine, { style, text, indent }: SourceLine): boolean {
  if (style !== '' || /^h\d/.test(before.style)) return false
  return /^[\p{Ll}(]/u.test(text) || (before.style !== '' && indent > before.indent)
}

/** « Dans cinq ans, on a… », and under it « une quarantaine de mots »: what is announced is a line of its own. */
function isAnnounced(before: SourceLine, { text }: SourceLine): boolean {
  return cueOf(before.text)?.said === '' && cueOf(`${before.text} ${text}`)?.said !== ''
}

/** Without emphasis; the call of a footnote as it is printed. */
function plain(text: string): string {
  return text
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/__(.+?)__/g, '$1')
    .replace(/\[\^(\w{1,10})\]/g, (_, name: string) => asMark(name))
    .replace(/\s+/g, ' ')
    .trim()
}

function asMark(name: string): string {
  return /^\d+$/.test(name)
    ? [...name].map((digit) => superscripts[Number(digit)] ?? digit).join('')
    : `(${name})`
}
