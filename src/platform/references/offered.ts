import { folded } from '../words/folded.ts'
import type { Found } from './resolve-references.ts'

const most = 8

/** Of what may be referred to, what has every one of these words, whatever their case and accents: eight at most, in their order. */
export function offered(all: readonly Found[], words: string): readonly Found[] {
  const asked = folded(words).split(/\s+/).filter(Boolean)
  return all
    .filter(({ id, label, says = '' }) => {
      const text = folded(`${id} ${label} ${says}`)
      return asked.every((word) => text.includes(word))
    })
    .slice(0, most)
}
