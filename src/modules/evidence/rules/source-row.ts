import { slugOf } from '../../../platform/words/slug.ts'
import { type CslItem, filedName, makersOf, yearOf } from './csl-item.ts'
import { folded, matchKeysOf } from './match-keys.ts'

/** What a source is called before anyone else has the name: `roy-2024`, `observatoire-du-voisinage-s-d`. */
export function keyOf(item: CslItem): string {
  const [maker] = makersOf(item)
  const name = maker ? filedName(maker) : (item.title ?? item['container-title'] ?? '')
  return `${slugOf(name, { longest: 50 }) || 'source'}-${yearOf(item) ?? 's-d'}`
}

/** What the columns of a source say of its reference: it is found, sorted and compared by them. */
export function columnsOf(item: CslItem): {
  readonly csl: string
  readonly match_keys: string[]
  readonly searched: string
  readonly sorted: string
} {
  const makers = makersOf(item).map((maker) => `${maker.given ?? ''} ${filedName(maker)}`.trim())
  const searched = [item.title, ...makers, item['container-title'], item.publisher, yearOf(item)]
  const [first] = makersOf(item)
  const sorted = [first ? filedName(first) : item.title, yearOf(item) ?? '', item.title]
  return {
    csl: JSON.stringify(item),
    match_keys: [...matchKeysOf(item)],
    searched: searched.filter(Boolean).join(' ').slice(0, 6000) || item.type,
    sorted: sorted
      .map((one) => folded(String(one ?? '')))
      .join(' ')
      .slice(0, 400),
  }
}
