import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { networkOf } from './client-address.ts'

describe('someone who has a whole network of addresses', () => {
  it('is counted once, whichever of them she comes from', () => {
    const written = [
      '2001:db8:12:34::1',
      '2001:0db8:0012:0034:ffff:ffff:ffff:ffff',
      '2001:DB8:12:34:a:b:c:d',
      '2001:db8:12:34::1%eth0',
    ]
    assert.deepEqual(new Set(written.map(networkOf)), new Set(['2001:db8:12:34::/64']))
  })

  it('is not taken for her neighbours', () => {
    assert.notEqual(networkOf('2001:db8:12:34::1'), networkOf('2001:db8:12:35::1'))
    assert.equal(networkOf('::1'), '0:0:0:0::/64')
    assert.equal(networkOf('fe80::1'), 'fe80:0:0:0::/64')
  })

  it('is herself when her four bytes travel inside six', () => {
    for (const written of ['203.0.113.7', '::ffff:203.0.113.7', '::ffff:cb00:7107']) {
      assert.equal(networkOf(written), '203.0.113.7')
    }
    assert.equal(networkOf('::ffff:203.0.113.8'), '203.0.113.8')
  })

  it('is nobody else when she has none', () => {
    assert.equal(networkOf('in-process'), 'in-process')
  })
})
