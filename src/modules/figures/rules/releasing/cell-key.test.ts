import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { asBasis, type Basis, cellKey, isOfThePast, isRest, parseCellKey } from './cell-key.ts'

const basis = fc.constantFrom<Basis[]>('observed', 'missing', 'estimated')
const place = fc.oneof(
  fc.constant({ level: 'network', place: '' } as const),
  fc.stringMatching(/^ra:[01][0-9]$/).map((code) => ({ level: 'region', place: code }) as const),
  fc.stringMatching(/^[a-z][a-z-]{1,12}$/).map((code) => ({ level: 'zone', place: code }) as const),
)
const part = fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,14}$/))
const suffix = fc.constantFrom('', '@v1', '@v1→v2')

describe('the key of a cell', () => {
  it('reads back as what it was written from, in one release or compared between two', () => {
    fc.assert(
      fc.property(basis, place, part, suffix, (of, at, code, past) => {
        const key = `${cellKey(of, at, code)}${past}`
        assert.deepEqual(parseCellKey(key), { basis: of, ...at, part: code })
        assert.equal(isOfThePast(key), past !== '')
        assert.equal(isRest(key), false)
        assert.equal(parseCellKey(asBasis('estimated', key)).basis, 'estimated')
      }),
    )
  })

  it('tells two cells apart', () => {
    fc.assert(
      fc.property(
        fc.tuple(basis, place, part),
        fc.tuple(basis, place, part),
        ([a, at, p], [b, bt, q]) => {
          const isSame = a === b && at.level === bt.level && at.place === bt.place && p === q
          assert.equal(cellKey(a, at, p) === cellKey(b, bt, q), isSame)
        },
      ),
    )
  })

  it('is refused where nobody wrote it', () => {
    assert.throws(() => parseCellKey('R1|whole'), /no key of a cell/)
  })
})
