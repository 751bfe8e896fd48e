import { xmlText } from './xml-text.ts'

/*
 * A cell that a spreadsheet would compute is written behind an apostrophe, and read back without it: `=1+1` leaves as
 * `'=1+1` and comes home as it was. One that already begins so gets one more: nothing is ever lost.
 * Source: OWASP, « CSV Injection »; the signs in full width are those that spreadsheets fold into the others.
 */

const computed = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
const guarded = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** In a CSV file any text may be computed. */
export function guardFormula(text: string): string {
  return computed.test(text) ? `'${text}` : text
}

/** In a workbook, which is XML, a text computes nothing; only one that looks guarded needs its apostrophe, to come home whole. */
export function guardApostrophe(text: string): string {
  const held = xmlText(text)
  return guarded.test(held) ? `'${held}` : held
}

export function withoutGuard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}
