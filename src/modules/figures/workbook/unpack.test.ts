import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { storeZip } from '../../../platform/files/workbook/zip.ts'
import { unpack } from './unpack.ts'

const sent = (archive: Buffer) =>
  unpack([{ name: 'portraits.zip', bytes: new Uint8Array(archive) }])

/** An archive of one file that is deflated. `told`: how large its directory says that it is. */
function deflated(content: Buffer, told: number): Buffer {
  const packed = deflateRawSync(content)
  const name = Buffer.from('a.xlsx')
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(8, 4)
  shared.writeUInt32LE(crc32(content), 10)
  shared.writeUInt32LE(packed.length, 14)
  shared.writeUInt32LE(told, 18)
  shared.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, name, packed])
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    shared,
    Buffer.alloc(14),
    name,
  ])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(entry.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, entry, Buffer.from('PK\u0005\u0006'), end])
}

describe('an archive of workbooks', () => {
  it('is read, stored or deflated, without its folders', () => {
    const stored = sent(storeZip([{ name: 'un/a.xlsx', content: Buffer.from('PK un') }]))
    assert.equal(stored.outcome === 'unpacked' && stored.files[0]?.name, 'a.xlsx')
    const small = sent(deflated(Buffer.from('deux'), 4))
    assert.equal(
      small.outcome === 'unpacked' && Buffer.from(small.files[0]?.bytes ?? []).toString(),
      'deux',
    )
  })

  it('is refused when it would swell, whether its directory says so or not', () => {
    const zeros = Buffer.alloc(200_000_000)
    const honest = sent(deflated(zeros, zeros.length))
    assert.equal(honest.outcome, 'refused')
    const before = process.memoryUsage().arrayBuffers
    const liar = sent(deflated(zeros, 100))
    assert.equal(liar.outcome === 'refused' && liar.because, 'swells')
    assert.ok(process.memoryUsage().arrayBuffers - before < 100_000_000)
  })

  it('is refused with nothing in it, or when it is cut', () => {
    assert.equal(sent(storeZip([{ name: 'un/', content: Buffer.alloc(0) }])).outcome, 'refused')
    const whole = storeZip([{ name: 'a.xlsx', content: Buffer.alloc(4000, 1) }])
    const cut = sent(whole.subarray(0, 2000))
    assert.equal(cut.outcome === 'refused' && cut.because, 'broken-archive')
  })
})
