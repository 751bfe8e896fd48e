import { useReading } from '../../../../platform/http/page.tsx'
import { type AmendmentSayer, sayerOf } from '../../files/said-amendment.ts'

/** What an amendment is called, in the reader's language. */
export function useAmendmentSayer(): AmendmentSayer {
  return sayerOf(useReading().language)
}
