/*
 * Cuts a file of references into its entries, each with the line it begins at, so that one broken entry is told by its line
 * and costs none of the others.
 */

export type Piece = { readonly line: number; readonly text: string }
/** `common` goes before each entry when it is read: abbreviations that the file defines once. */
export type Pieces = { readonly pieces: readonly Piece[]; readonly common: string }

/** An entry of BibTeX begins a line with `@kind{`. One whose braces never close ends where the next begins. */
export function splitBibtex(text: string): Pieces {
  const begins = [...text.matchAll(/^[ \t]*@\s*([a-z]+)\s*[{(]/gim)]
  const lineOf = linesDown(text)
  const pieces: Piece[] = []
  let common = ''
  for (const [at, { index, 1: kind = '' }] of begins.entries()) {
    const entry = text.slice(index, begins[at + 1]?.index).trim()
    if (/^(?:comment|preamble)$/i.test(kind)) continue
    if (/^string$/i.test(kind)) common += `${entry}\n`
    else pieces.push({ line: lineOf(index), text: untilClosed(entry) })
  }
  return { pieces, common }
}

/** What follows the closing brace of an entry is a comment. */
function untilClosed(entry: string): string {
  let depth = 0
  for (let at = 0; at < entry.length; at += 1) {
    const character = entry[at]
    if (character === '\\') at += 1
    else if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth === 0) return entry.slice(0, at + 1)
    }
  }
  return entry
}

/** A record of RIS goes from its `TY` to its `ER`. */
export function splitRis(text: string): Pieces {
  const begins = [...text.matchAll(/^TY {1,2}- ?/gm)]
  const lineOf = linesDown(text)
  const pieces = begins.map(
    ({ index }, at): Piece => ({
      line: lineOf(index),
      text: text.slice(index, begins[at + 1]?.index).trimEnd(),
    }),
  )
  return { pieces, common: '' }
}

/** The elements of a list of JSON, or its only object. Throws SyntaxError on what is no JSON. */
export function splitJson(text: string): Pieces {
  const whole: unknown = JSON.parse(text)
  if (!Array.isArray(whole)) return { pieces: [{ line: 1, text }], common: '' }
  const pieces: Piece[] = []
  let depth = 0
  let begun = -1
  let isQuoted = false
  const lineOf = linesDown(text)
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (isQuoted) {
      if (character === '\\') at += 1
      else if (character === '"') isQuoted = false
      continue
    }
    if (depth === 1 && begun === -1 && !/[\s,\]]/.test(character)) begun = at
    if (character === '"') isQuoted = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    const isEnd = (depth === 1 && character === ',') || (depth === 0 && character === ']')
    if (isEnd && begun !== -1) {
      pieces.push({ line: lineOf(begun), text: text.slice(begun, at).trimEnd() })
      begun = -1
    }
  }
  return { pieces, common: '' }
}

export function lineAt(text: string, index: number): number {
  return linesDown(text)(index)
}

/** The line of each index that is asked, from the first to the last: a file is gone through once, however many entries it has. */
function linesDown(text: string): (index: number) => number {
  let line = 1
  let at = text.indexOf('\n')
  return (index) => {
    for (; at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1
    return line
  }
}
