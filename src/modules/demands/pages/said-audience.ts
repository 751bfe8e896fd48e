import { useFormats, useReading, useWords } from '../../../platform/http/page.tsx'
import { todayIn } from '../../../platform/words/today.ts'
import type { WorkingDocument } from '../queries/documents.ts'
import { isEmbargoed } from '../rules/audience.ts'
import { documentsWords } from '../words/documents.ts'

/** Who reads a document besides its writers, in words. `bodies`: id → name, of those the reader knows. */
export function useAudience(
  bodies: ReadonlyMap<string, string>,
): (document: Pick<WorkingDocument, 'audience' | 'embargo'>) => string {
  const say = useWords(documentsWords)
  const formats = useFormats()
  const { federation } = useReading()
  const named = (audience: string): string => {
    if (audience === 'writers' || audience === 'members' || audience === 'public') {
      return say(`audience.${audience}`)
    }
    const name = bodies.get(audience.replace('body:', ''))
    return name === undefined ? say('audience.bodyUnknown') : say('audience.body', { name })
  }
  return ({ audience, embargo }) =>
    embargo !== null && isEmbargoed({ embargo })
      ? say('embargoed', {
          audience: named(audience),
          date: formats.day(todayIn(federation.timeZone, embargo)),
        })
      : named(audience)
}
