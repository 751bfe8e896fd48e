import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { xmlEscaped, xmlText } from './xml-text.ts'

describe('someone whose words are written in XML', () => {
  it('reads them all, but for the code points that no XML holds', () => {
    // The characters on each side of every bound of the standard.
    const held = [0x9, 0xa, 0xd, 0x20, 0x7f, 0xd7ff, 0xe000, 0xfffd, 0x1_0000, 0x1_fffe, 0x10_ffff]
    const refused = [0x0, 0x8, 0xb, 0xc, 0xe, 0x1f, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfffe, 0xffff]
    for (const point of held) {
      const one = String.fromCodePoint(point)
      assert.equal(xmlText(`a${one}b`), `a${one}b`, point.toString(16))
    }
    for (const point of refused) {
      assert.equal(xmlText(`a${String.fromCodePoint(point)}b`), 'ab', point.toString(16))
    }
  })

  it('is never read as a tag', () => {
    assert.equal(xmlEscaped('<a href="&">\ufffe'), '&lt;a href=&quot;&amp;&quot;&gt;')
  })
})
