import { useReading } from '../../../platform/http/page.tsx'

type InBoth<K extends string> = Readonly<Record<K | `${K}_en`, string>>

/** What the team wrote, in the reader's language; in French where it has no English. */
export function useLocalised() {
  const { language } = useReading()
  return <K extends string>(row: InBoth<K>, field: K): string => {
    const english = row[`${field}_en`]
    return language === 'en' && english !== '' ? english : row[field]
  }
}
