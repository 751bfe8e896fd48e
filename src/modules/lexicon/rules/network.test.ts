import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Tie } from '../queries/ties.ts'
import { clustersOf } from './network.ts'

const broader = (from: string, to: string): Tie => ({ from, to, kind: 'broader' })
const related = (from: string, to: string): Tie => ({ from, to, kind: 'related' })

describe('someone who looks at how words go together', () => {
  it('sees those that hold together in one drawing, the largest first, each word once', () => {
    const clusters = clustersOf([
      related('x', 'y'),
      broader('porte', 'accueil'),
      related('accueil', 'seuil'),
    ])
    assert.deepEqual(
      clusters.map(({ words }) => [...words].sort()),
      [
        ['accueil', 'porte', 'seuil'],
        ['x', 'y'],
      ],
    )
    assert.equal(clusters[0]?.ties.length, 2)
  })

  it('sees words beside those they go with, whatever the order in which they were tied', () => {
    const chain = ['a', 'b', 'c', 'd', 'e', 'f']
    const ties = chain.slice(1).map((word, at) => related(chain[at] ?? '', word))
    for (const given of [
      ties,
      [...ties].reverse(),
      [ties[2], ties[0], ties[4], ties[1], ties[3]].flatMap((tie) => tie ?? []),
    ]) {
      const words = clustersOf(given)[0]?.words ?? []
      const length = given.reduce(
        (sum, { from, to }) => sum + Math.abs(words.indexOf(from) - words.indexOf(to)),
        0,
      )
      assert.equal(words.length, 6)
      assert.ok(length <= 6, String(words))
    }
  })

  it('sees nothing where no word goes with another', () => {
    assert.deepEqual(clustersOf([]), [])
  })
})
