import { type Language, localeOf } from './language.ts'

export type Formats = {
  /** 12 400 */
  number(value: number): string
  /** 12 400, and 25 M: beside the lines of a drawing, where no room is left for millions */
  short(value: number): string
  /** 12 400 $, to the dollar */
  money(dollars: number): string
  /** 12 400,50 $, and 12 400 $ where there are no cents */
  moneyToTheCent(dollars: number): string
  /** 21 novembre 2026, from an ISO day */
  day(isoDay: string): string
  /** novembre 2026 */
  month(isoDay: string): string
  /** 21 novembre 2026 à 14 h 05, in the federation's own time zone */
  moment(instant: Date, timeZone: string): string
  /** a, b et c */
  list(items: readonly string[]): string
  /** 12 % with the space the language wants */
  percent(share: number): string
  /** français, anglais… from a language code */
  languageName(code: string): string
  /** A collator that orders names as the language does. */
  compare(a: string, b: string): number
}

/** Languages of here that ICU has no name for, and the name that the Mi’kmaq give theirs. */
const unnamed: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  abe: { fr: 'abénaquis', en: 'Abenaki' },
  alq: { fr: 'anicinabemowin (algonquin)', en: 'Anicinabemowin (Algonquin)' },
  fcs: { fr: 'langue des signes québécoise', en: 'Quebec Sign Language' },
  mic: { fr: 'mi’kmaw', en: 'Mi’kmaw' },
  nsk: { fr: 'naskapi', en: 'Naskapi' },
}

const made = new Map<Language, Formats>()

/** Intl formats of a language. Days are ISO strings (`2026-11-21`), never instants: no time zone can move them. */
export function formatsOf(language: Language): Formats {
  const known = made.get(language)
  if (known) return known
  const locale = localeOf[language]
  const number = new Intl.NumberFormat(locale)
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CAD',
    maximumFractionDigits: 0,
  })
  const cents = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD' })
  const millions = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const collator = new Intl.Collator(locale, { numeric: true })
  const moments = new Map<string, Intl.DateTimeFormat>()
  // Asking ICU for the name of a language costs more than drawing its line.
  const languageNames = new Map<string, string>()
  // « 1er avril » is what people write; ICU says « 1 avril ».
  const firstOfMonth = (text: string) =>
    language === 'fr' ? text.replace(/^1(?=\s)/, '1er') : text
  const formats: Formats = {
    number: (value) => number.format(value),
    short: (value) =>
      (value >= 1_000_000 && value < 1_000_000_000 ? millions : number).format(value),
    money: (dollars) => money.format(dollars),
    moneyToTheCent: (dollars) => (Number.isInteger(dollars) ? money : cents).format(dollars),
    percent: (share) => percent.format(share),
    day: (isoDay) => firstOfMonth(day.format(new Date(`${isoDay}T00:00:00Z`))),
    month: (isoDay) => month.format(new Date(`${isoDay}T00:00:00Z`)),
    moment: (instant, timeZone) => {
      let format = moments.get(timeZone)
      if (!format) {
        format = new Intl.DateTimeFormat(locale, {
          dateStyle: 'long',
          timeStyle: 'short',
          timeZone,
        })
        moments.set(timeZone, format)
      }
      return firstOfMonth(format.format(instant))
    },
    list: (items) => list.format(items),
    languageName: (code) => {
      const known = languageNames.get(code)
      if (known !== undefined) return known
      const name = unnamed[code]?.[language] ?? names.of(code) ?? code
      languageNames.set(code, name)
      return name
    },
    compare: (a, b) => collator.compare(a, b),
  }
  made.set(language, formats)
  return formats
}
