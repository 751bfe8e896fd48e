import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  type BoundingBox,
  boundingBox,
  distanceInKilometres,
  meanEarthRadius,
  type Position,
  spokenDistance,
} from './distance.ts'

const montreal = { latitude: 45.50884, longitude: -73.58781 }
const quebec = { latitude: 46.81228, longitude: -71.21454 }
const anywhere = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('a distance in a straight line', () => {
  it('is 233 km from Montréal to Québec', () => {
    assert.ok(Math.abs(distanceInKilometres(montreal, quebec) - 233) < 1)
  })

  it('is a quarter of the meridian from the equator to the pole', () => {
    const quarter = distanceInKilometres(
      { latitude: 0, longitude: 0 },
      { latitude: 90, longitude: 0 },
    )
    assert.ok(Math.abs(quarter - (meanEarthRadius * Math.PI) / 2) < 1e-9)
  })

  it('is symmetric, never negative, nothing to itself, at most half the globe', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const there = distanceInKilometres(a, b)
        assert.ok(Math.abs(there - distanceInKilometres(b, a)) < 1e-6)
        assert.ok(there >= 0 && there <= meanEarthRadius * Math.PI + 1e-6)
        assert.equal(distanceInKilometres(a, a), 0)
      }),
    )
  })
})

describe('a bounding box', () => {
  it('holds every point within the distance', () => {
    fc.assert(
      fc.property(
        anywhere,
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (centre, kilometres, north, east) => {
          const point = {
            latitude: Math.max(-90, Math.min(90, centre.latitude + north)),
            longitude: Math.max(-180, Math.min(180, centre.longitude + east)),
          }
          // A hair inside: at the very edge the rounding of doubles decides.
          if (distanceInKilometres(centre, point) > kilometres * (1 - 1e-9) - 1e-6) return
          assert.ok(isInside(boundingBox(centre, kilometres), point))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('crosses the antimeridian and holds the pole', () => {
    const fiji = boundingBox({ latitude: -17, longitude: 179.9 }, 100)
    assert.ok(fiji.west > fiji.east)
    assert.ok(isInside(fiji, { latitude: -17, longitude: -179.8 }))
    assert.deepEqual(boundingBox({ latitude: 89.9, longitude: 0 }, 100).east, 180)
  })
})

describe('a distance as it is said', () => {
  it('is rounded more as it grows', () => {
    assert.deepEqual(spokenDistance(0.2), { precision: 'same-place' })
    assert.deepEqual(spokenDistance(0.7), { precision: 'about', kilometres: 1 })
    assert.deepEqual(spokenDistance(12.4), { precision: 'about', kilometres: 12 })
    assert.deepEqual(spokenDistance(43), { precision: 'about', kilometres: 45 })
    assert.deepEqual(spokenDistance(233), { precision: 'about', kilometres: 230 })
  })

  it('never says that the farther place is nearer', () => {
    const said = (kilometres: number) => {
      const spoken = spokenDistance(kilometres)
      return spoken.precision === 'about' ? spoken.kilometres : 0
    }
    const kilometres = fc.double({ min: 0, max: 2000, noNaN: true })
    fc.assert(
      fc.property(kilometres, kilometres, (a, b) => {
        assert.ok(said(Math.min(a, b)) <= said(Math.max(a, b)))
      }),
    )
  })
})

/** A box may cross the meridian where days change. */
function isInside(box: BoundingBox, { latitude, longitude }: Position): boolean {
  if (latitude < box.south || latitude > box.north) return false
  if (box.west <= box.east) return longitude >= box.west && longitude <= box.east
  return longitude >= box.west || longitude <= box.east
}
