import { useReading, useWords } from '../../../../platform/http/page.tsx'
import type { PracticeName } from '../../amounts.ts'
import type { AskedQuestion, PublicZone } from '../../queries/published.ts'
import type { PublishedCell } from '../../rules/published/published-cell.ts'
import { releaseWords } from '../../words/releases.ts'
import { useAmounts } from '../published/use-amounts.ts'

/** What the codes of a release are called. */
export type Names = {
  readonly questions: ReadonlyMap<string, AskedQuestion>
  readonly regions: readonly { readonly key: string; readonly name: string }[]
  readonly zones: readonly PublicZone[]
  readonly practices: readonly PracticeName[]
}

type Placed = Pick<PublishedCell, 'level' | 'place' | 'part' | 'question'>

/** « Estrie », « tout le réseau, 31 à 64 ans ». */
export function usePlaceName({ questions, regions, zones, practices }: Names) {
  const say = useWords(releaseWords)
  const { language } = useReading()
  const amounts = useAmounts()
  return ({ level, place, part, question: code }: Placed): string => {
    const zone = zones.find((one) => one.code === place)
    const inZone = zone && (language === 'en' && zone.name_en !== '' ? zone.name_en : zone.name)
    const region = regions.find(({ key }) => key === place)?.name
    const name =
      level === 'network' ? say('place.network') : ((level === 'zone' ? inZone : region) ?? place)
    const question = questions.get(code)
    if (part === '' || !question) return name
    return `${name}, ${amounts.partName(part, question, practices)}`
  }
}
