import { CsvError, parse } from 'csv-parse/sync'
import { matchHeaders } from './columns.ts'
import { mostRows, RefusedFile, type Sheet, sheetOf } from './sheet.ts'

/**
 * A table of text: UTF-8 (with or without its mark), UTF-16 or Windows-1252; separated by `;`, `,` or tabs, whichever names
 * more columns we know.
 *
 * @throws RefusedFile
 */
export function readCsv(bytes: Buffer): Sheet {
  const text = withoutSeparatorLine(decode(bytes))
  if (text.trim() === '') throw new RefusedFile('empty')
  const delimiter = separatorOf(text)
  try {
    const lines = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_records_with_error: false,
      // One more than is accepted, and the headers: enough to refuse, whatever the rest weighs.
      to: mostRows + 200,
    })
    return sheetOf(lines.map((cells, index) => ({ row: index + 1, cells: cells.map(String) })))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row: unknown = error.records ?? error.lines
    throw new RefusedFile('open-quote', typeof row === 'number' ? row : undefined)
  }
}

/** Windows-1252 has a character for nearly every byte: it is what is left when UTF-8 does not hold. */
function decode(bytes: Buffer): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return new TextDecoder('utf-8').decode(bytes)
  }
  const start = bytes.subarray(0, 400)
  const zeros = (parity: number) =>
    start.filter((byte, at) => at % 2 === parity && byte === 0).length
  if (zeros(1) > start.length / 4) return new TextDecoder('utf-16le').decode(bytes)
  if (zeros(0) > start.length / 4) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw new RefusedFile('not-a-table')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fromWindows1252(bytes)
  }
}

/** Node 20 decodes it as Latin-1: the apostrophe of « L’Élan » would be a control character. Source: WHATWG Encoding. */
function fromWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (character) => {
    const index = character.charCodeAt(0) - 0x80
    return windows1252[index] ?? character
  })
}

/** Bytes 0x80 to 0x9f; the five that are free stay as they are. */
const windows1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

/** Excel writes and hides a first line `sep=;`. */
function withoutSeparatorLine(text: string): string {
  return text.replace(/^sep=.\r?\n/i, '')
}

function separatorOf(text: string): string {
  const [first = ''] = text.trimStart().split(/\r\n|\n|\r/, 1)
  const known = [';', ',', '\t'].map((separator) => {
    const headers = first.split(separator).map((header) => header.replace(/^"|"$/g, ''))
    return { separator, names: matchHeaders(headers).columns.filter(Boolean).length, headers }
  })
  known.sort((a, b) => b.names - a.names || b.headers.length - a.headers.length)
  return known[0]?.separator ?? ';'
}
