import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Asked, parameterNames, understand } from './parameters.ts'

describe('someone who asks for a page of a list', () => {
  it('who says nothing gets the first fifty', () => {
    const { page, perPage, format } = asked('')
    assert.deepEqual({ page, perPage, format }, { page: 1, perPage: 50, format: 'json' })
  })

  it('who wants only identifiers gets them all at once', () => {
    assert.equal(asked('minimal=true').perPage, 50_000)
  })

  it('who writes a page that cannot be is told so, by the name of the parameter', () => {
    for (const page of ['-1', '0', '1.5', 'un', '1e3', '9999999999']) {
      assert.deepEqual(refused(`page=${page}`), [{ parameter: 'page', why: 'page' }])
    }
    assert.deepEqual(refused('per_page=100000'), [{ parameter: 'per_page', why: 'perPage' }])
  })

  it('who misspells a parameter, or writes it twice, is not answered another question', () => {
    assert.deepEqual(refused('per-page=10'), [{ parameter: 'per-page', why: 'unknown' }])
    assert.deepEqual(refused('page=1&page=2'), [{ parameter: 'page', why: 'twice' }])
  })

  it('who asks for two things that exclude each other is told to choose', () => {
    assert.deepEqual(refused('minimal=true&full=true'), [
      { parameter: 'minimal', why: 'minimalAndFull' },
    ])
    assert.deepEqual(refused('near=Rimouski&postcode=G5L'), [
      { parameter: 'postcode', why: 'nearAndPostcode' },
    ])
    assert.deepEqual(refused('proximity=500'), [{ parameter: 'proximity', why: 'proximityAlone' }])
  })
})

describe('someone who asks for what changed since', () => {
  it('may give a day, a moment, or a moment with its offset', () => {
    const instants = {
      '2026-11-21': '2026-11-21T00:00:00.000Z',
      '2026-11-21T13:05:10Z': '2026-11-21T13:05:10.000Z',
      '2026-11-21 13:05': '2026-11-21T13:05:00.000Z',
      '2026-11-21T13:05:10.5-05:00': '2026-11-21T18:05:10.500Z',
      // A « + » that nobody escaped.
      '2026-11-21T13:05:10+01:00': '2026-11-21T12:05:10.000Z',
    }
    for (const [typed, instant] of Object.entries(instants)) {
      const query = new URLSearchParams(`modified_after=${typed}`)
      const understood = understand(query, parameterNames)
      assert.ok(understood.outcome === 'understood', typed)
      assert.equal(understood.asked.modifiedAfter?.toISOString(), instant, typed)
    }
  })

  it('who writes « hier » or the 31st of February is told how to write a date', () => {
    for (const typed of ['hier', '2026-02-31', '21/11/2026', '2026-11-21T25:00:00Z']) {
      assert.deepEqual(refused(`modified_after=${typed}`), [
        { parameter: 'modified_after', why: 'date' },
      ])
    }
  })
})

describe('someone who asks around a place', () => {
  it('may name it, give its point, or a postal code however it is written', () => {
    assert.deepEqual(asked('near=Rimouski').near, { kind: 'named', name: 'Rimouski' })
    const point = { kind: 'point', latitude: 48.45, longitude: -68.52 }
    assert.deepEqual(asked('near=48.45,-68.52').near, point)
    for (const code of ['G5L 1A1', 'g5l1a1', 'G5L-1A1', 'G5L']) {
      assert.equal(asked(`postcode=${code}`).postalArea, 'G5L', code)
    }
  })

  it('is told when a point is not on Earth, or a code not of Canada', () => {
    assert.deepEqual(refused('near=95,10'), [{ parameter: 'near', why: 'near' }])
    assert.deepEqual(refused('postcode=90210'), [{ parameter: 'postcode', why: 'postcode' }])
  })
})

it('understands or refuses whatever is asked, and never throws', () => {
  const name = fc.oneof(fc.constantFrom(...parameterNames), fc.string())
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (pairs) => {
      const understood = understand(new URLSearchParams(pairs), parameterNames)
      if (understood.outcome === 'misunderstood') {
        assert.ok(understood.misunderstandings.length > 0)
      } else {
        assert.ok(understood.asked.page >= 1 && understood.asked.perPage >= 1)
        assert.ok(!understood.asked.search.includes('\u0000'))
      }
    }),
  )
})

function asked(query: string): Asked {
  const understood = understand(new URLSearchParams(query), parameterNames)
  assert.ok(understood.outcome === 'understood', query)
  return understood.asked
}

function refused(query: string) {
  const understood = understand(new URLSearchParams(query), parameterNames)
  assert.ok(understood.outcome === 'misunderstood', query)
  return understood.misunderstandings
}
