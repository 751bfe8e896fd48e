import type { Fact } from '../../../design/facts/facts.tsx'
import { accountWords } from '../../../platform/accounts/words.ts'
import { useFormats, useReading } from '../../../platform/http/page.tsx'
import { todayIn } from '../../../platform/words/today.ts'
import { privacyWords } from '../words.ts'

const aDay = /^\d{4}-\d{2}-\d{2}$/
/** As PostgreSQL writes an instant. */
const anInstant = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}/

/** Rows about someone, as she would say them. What has no words yet keeps the name that the files of her data give it. */
export function useDataInWords() {
  const { federation, language } = useReading()
  const formats = useFormats()
  const named = (key: string) => privacyWords.lookUp(language, key)
  const moment = (instant: Date) => formats.moment(instant, federation.timeZone)

  function text(field: string, value: unknown): string {
    if (value === null || value === undefined) return named('myData.noValue') ?? ''
    if (value instanceof Date) return moment(value)
    if (typeof value === 'object') {
      return Object.entries(value)
        .map(([name, inner]) => `${name} : ${text(name, inner)}`)
        .join(', ')
    }
    const written = String(value)
    if (aDay.test(written)) return formats.day(written)
    if (anInstant.test(written)) return moment(new Date(written))
    if (field === 'device') return accountWords.lookUp(language, `devices.${written}`) ?? written
    return named(`myData.values.${field}_${written}`) ?? written
  }

  /** What someone signed, a line for each kind: keys of rows say nothing to her, and the files have them. */
  function signed(rows: readonly object[]): Fact[] {
    const kinds = new Map<string, string[]>()
    for (const row of rows) {
      const { what, signed_at }: { what?: unknown; signed_at?: unknown } = row
      kinds.set(String(what), [...(kinds.get(String(what)) ?? []), String(signed_at)])
    }
    return [...kinds].map(([what, moments]) => {
      const [from, to] = [moments.toSorted().at(0), moments.toSorted().at(-1)].map(day)
      const values = { count: moments.length, date: from ?? '', from: from ?? '', to: to ?? '' }
      const key = from === to ? 'myData.signedInADay' : 'myData.signedOverDays'
      return {
        term: named(`myData.signed.${what.replace('.', '_')}`) ?? what,
        children: privacyWords.in(language)(key, values),
      }
    })
  }

  /** Of a day or of an instant as PostgreSQL writes it. */
  function day(written = ''): string {
    if (aDay.test(written)) return formats.day(written)
    return anInstant.test(written)
      ? formats.day(todayIn(federation.timeZone, new Date(written)))
      : written
  }

  return {
    signed,
    table: (name: string) => named(`myData.tables.${name}`) ?? name,
    facts: (row: object): Fact[] =>
      Object.entries(row).map(([field, value]) => ({
        term: named(`myData.fields.${field}`) ?? field,
        children: text(field, value),
      })),
  }
}
