import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { derivePlaces } from './derive-places.ts'
import { indexPlaces } from './find-place.ts'
import { placeAmongWords } from './place-among-words.ts'
import { regionsOf } from './regions.ts'

const index = indexPlaces(derivePlaces(), regionsOf('ra'))
const split = (typed: string) => {
  const found = placeAmongWords(index, typed)
  return found && `${found.words} | ${found.place}`
}

describe('someone who types a need and a place', () => {
  it('has the two told apart, whatever joins them and whichever comes first', () => {
    for (const [typed, words] of [
      ['répit Rimouski', 'répit | Rimouski'],
      ['jeunes, à Laval', 'jeunes | Laval'],
      ['Rimouski répit', 'répit | Rimouski'],
      ['centre de crise près de st jerome', 'centre de crise | st jerome'],
      ['entraide dans Lanaudière', 'entraide | Lanaudière'],
      ['groupe Sainte-Anne-des-Monts', 'groupe | Sainte-Anne-des-Monts'],
      ['groupe sainte anne des monts', 'groupe | sainte anne des monts'],
      ['respite in Sherbrooke', 'respite | Sherbrooke'],
    ] as const) {
      assert.equal(split(typed), words, typed)
    }
  })

  it('keeps words alone, and a place alone, as they are', () => {
    for (const typed of ['', 'Rimouski', 'crise ce soir', 'à Laval', 'près de Matane']) {
      assert.equal(split(typed), null, typed)
    }
  })

  it('keeps every word: the place and the rest, save what joined them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('répit', 'jeunes', 'soir', 'Laval', 'Matane', 'à'), {
          maxLength: 8,
        }),
        (typed) => {
          const found = placeAmongWords(index, typed.join(' '))
          if (found === null) return
          const kept = `${found.words} ${found.place}`.split(' ').filter((word) => word !== 'à')
          const all = typed.filter((word) => word !== 'à')
          assert.deepEqual(kept.toSorted(), all.toSorted())
        },
      ),
    )
  })
})
