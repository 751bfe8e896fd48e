import { useReading } from '../../../platform/http/page.tsx'

type InBoth<K extends string> = Readonly<Record<K | `${K}_en`, string>>

/** A text the team wrote, in the reader's language; in French, and marked so, where it has no English. */
export function useSaidIn() {
  const { language } = useReading()
  return <K extends string>(
    row: InBoth<K>,
    field: K,
  ): { readonly text: string; readonly lang: 'fr-CA' | undefined } => {
    const english = row[`${field}_en`]
    if (language === 'en' && english !== '') return { text: english, lang: undefined }
    return { text: row[field], lang: language === 'en' ? 'fr-CA' : undefined }
  }
}
