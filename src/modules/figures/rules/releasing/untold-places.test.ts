import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { untoldPlaces } from './untold-places.ts'

const network = (members: number) => ({ level: 'network' as const, place: '', members })
const zone = (place: string, members: number) => ({ level: 'zone' as const, place, members })
const region = (place: string, members: number) => ({ level: 'region' as const, place, members })
const untold = (...of: Parameters<typeof untoldPlaces>) => [...untoldPlaces(...of)].sort()

describe('how many answered, in a release', () => {
  it('is not told of three members or fewer', () => {
    assert.deepEqual(untold([network(3)], new Map()), ['network '])
    assert.deepEqual(untold([network(4)], new Map()), [])
  })

  it('is not left to a subtraction: beside a small region, the next one of its zone is not told either', () => {
    const zoneOf = new Map([
      ['a', 'east'],
      ['b', 'east'],
      ['c', 'east'],
    ])
    const coverage = [
      network(17),
      zone('east', 17),
      region('a', 2),
      region('b', 5),
      region('c', 10),
    ]
    assert.deepEqual(untold(coverage, zoneOf), ['region a', 'region b'])
  })

  it('is told of the others where several small ones hide each other', () => {
    const coverage = [network(15), region('a', 2), region('b', 3), region('c', 10)]
    assert.deepEqual(untold(coverage, new Map()), ['region a', 'region b'])
  })

  it('is not told of a zone by adding up its regions', () => {
    const zoneOf = new Map([
      ['b', 'east'],
      ['c', 'east'],
      ['d', 'west'],
      ['e', 'west'],
    ])
    const coverage = [
      network(30),
      zone('east', 11),
      zone('west', 17),
      region('a', 2),
      region('b', 5),
      region('c', 6),
      region('d', 8),
      region('e', 9),
    ]
    assert.deepEqual(untold(coverage, zoneOf), ['region a', 'region b', 'zone east'])
  })
})
