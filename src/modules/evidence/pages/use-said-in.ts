import { useReading } from '../../../platform/http/page.tsx'
import { saidIn, type Twins } from '../said-in.ts'

/** A text with an English twin, for whoever reads the page. */
export function useSaidIn() {
  const { language } = useReading()
  return <K extends string>(texts: Twins<K>, name: K) => saidIn(language, texts, name)
}
