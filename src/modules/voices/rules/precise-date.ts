/*
 * The name of a collection may say a season or a month, not a day: with one evening, each of its voices would be dated to the hour.
 */

const months =
  'janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|dec'
const day = '(?:[12]?\\d|3[01]|0\\d)(?:er|st|nd|rd|th)?'
const patterns = [
  new RegExp(`(?<![\\p{L}\\d])${day}\\s+(?:${months})(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:${months})\\.?\\s+${day}(?!\\d)`, 'iu'),
  /(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)/,
  /(?<!\d)\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d)/,
]

/** Whether a name says a day of the calendar, in French, in English or in figures. */
export function namesADay(name: string): boolean {
  return patterns.some((pattern) => pattern.test(name))
}
