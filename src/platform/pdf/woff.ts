import { inflateSync } from 'node:zlib'

type Table = { readonly tag: string; readonly checksum: number; readonly bytes: Buffer }

/**
 * A WOFF 1 font as the sfnt (TrueType) it was made from: Typst passes over compressed fonts without a word.
 * Layout: https://www.w3.org/TR/WOFF/. Throws on anything that is not a WOFF 1 file.
 * `rename` changes letters of the font's names; both words have the same length, so that no offset moves.
 */
export function sfntOf(
  woff: Buffer,
  rename?: { readonly from: string; readonly to: string },
): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('This is not a WOFF 1 font.')
  const tables = tablesOf(woff).map((table) =>
    rename && table.tag === 'name' ? { ...table, bytes: renamed(table.bytes, rename) } : table,
  )
  const power = Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + 16 * tables.length)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (tables.length - 2 ** power), 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + 16 * index
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(checksum, entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4)
    parts.push(bytes, padding)
    offset += bytes.length + padding.length
  }
  return Buffer.concat(parts)
}

function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = 44 + 20 * index
    const offset = woff.readUInt32BE(entry + 4)
    const compressed = woff.readUInt32BE(entry + 8)
    const length = woff.readUInt32BE(entry + 12)
    const bytes = woff.subarray(offset, offset + compressed)
    return {
      tag: woff.toString('latin1', entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      bytes: compressed < length ? inflateSync(bytes) : bytes,
    }
  })
}

function renamed(names: Buffer, { from, to }: { from: string; to: string }): Buffer {
  if (from.length !== to.length) throw new TypeError('A name keeps its length.')
  const bytes = Buffer.from(names)
  const [before, after] = [from, to].map((word) => Buffer.from(word, 'utf16le').swap16())
  if (!before || !after) return bytes
  for (let at = bytes.indexOf(before); at !== -1; at = bytes.indexOf(before, at)) {
    at += after.copy(bytes, at)
  }
  return bytes
}

/** The characters a font draws: its Unicode `cmap` of format 4, the only one that the fonts here have. */
export function coveredBy(sfnt: Buffer): Set<number> {
  const start = unicodeMap(sfnt)
  const covered = new Set<number>()
  const segments = sfnt.readUInt16BE(start + 6) / 2
  for (let segment = 0; segment < segments; segment += 1) {
    const field = (place: number) => start + 14 + 2 * segment + place * 2 * segments
    const last = sfnt.readUInt16BE(field(0))
    const first = sfnt.readUInt16BE(field(1) + 2)
    const delta = sfnt.readUInt16BE(field(2) + 2)
    const rangeAt = field(3) + 2
    const range = sfnt.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : sfnt.readUInt16BE(rangeAt + range + 2 * (code - first))
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered.add(code)
    }
  }
  return covered
}

function unicodeMap(sfnt: Buffer): number {
  for (let table = 0; table < sfnt.readUInt16BE(4); table += 1) {
    const entry = 12 + 16 * table
    if (sfnt.toString('latin1', entry, entry + 4) !== 'cmap') continue
    const start = sfnt.readUInt32BE(entry + 8)
    for (let map = 0; map < sfnt.readUInt16BE(start + 2); map += 1) {
      const at = start + sfnt.readUInt32BE(start + 4 + 8 * map + 4)
      if (sfnt.readUInt16BE(at) === 4) return at
    }
  }
  throw new TypeError('The font has no map of format 4.')
}
