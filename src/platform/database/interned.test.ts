import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { interned } from './interned.ts'

describe('a row read twice', () => {
  it('is the same object while it says the same', () => {
    const read = interned<{ name: string }>(10)
    const first = read('{"name":"Le Fil"}')
    assert.equal(read('{"name":"Le Fil"}'), first)
    assert.notEqual(read('{"name":"Le Fil rouge"}'), first)
    assert.deepEqual(read('{"name":"Le Fil rouge"}'), { name: 'Le Fil rouge' })
  })

  it('is forgotten once many others were read since, and not before', () => {
    const most = 10
    const read = interned<{ n: number }>(most)
    const kept = read('{"n":-1}')
    const lost = read('{"n":-2}')
    for (let n = 0; n < 100; n += 1) {
      read(`{"n":${n}}`)
      if (n % 3 === 0) assert.equal(read('{"n":-1}'), kept, 'asked often')
    }
    assert.notEqual(read('{"n":-2}'), lost)
  })
})
