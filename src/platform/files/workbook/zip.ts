import { crc32, inflateRawSync } from 'node:zlib'
import { RefusedWorkbook } from './refused-workbook.ts'

/*
 * Enough of ZIP (APPNOTE 6.3.10) to look into a workbook before anything opens it: what each part says it weighs is read
 * from the central directory, and counted again while it is inflated, because a directory may lie.
 */

export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly compressed: number
  readonly size: number
  readonly offset: number
}

const mostEntries = 2000
/** Inflated bytes in all. A workbook of two thousand rows has a few million. */
export const mostInflatedBytes = 40_000_000

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50

/** The entries the archive declares. Throws RefusedWorkbook on what no spreadsheet writes. */
export function listZipEntries(bytes: Buffer): readonly ZipEntry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const length = bytes.readUInt32LE(end + 12)
  const start = bytes.readUInt32LE(end + 16)
  // 0xffff and 0xffffffff announce ZIP64: archives of more than 4 GB.
  if (count > mostEntries || start + length > end) throw new RefusedWorkbook('broken-workbook')

  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== directorySignature) {
      throw new RefusedWorkbook('broken-workbook')
    }
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new RefusedWorkbook('encrypted')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  weigh(entries, bytes.length)
  return entries
}

function weigh(entries: readonly ZipEntry[], archive: number): void {
  const sum = (of: (entry: ZipEntry) => number) =>
    entries.reduce((total, entry) => total + of(entry), 0)
  if (sum(({ size }) => size) > mostInflatedBytes) throw new RefusedWorkbook('swells')
  // Parts that share their bytes weigh more together than the archive they are in.
  if (sum(({ compressed }) => compressed) > archive) throw new RefusedWorkbook('swells')
}

function findEnd(bytes: Buffer): number {
  // The end record is 22 bytes and a comment of at most 65 535.
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at
  }
  throw new RefusedWorkbook('broken-workbook')
}

/** Inflates one entry, and no further than `most` bytes whatever it declares. */
export function inflate(bytes: Buffer, entry: ZipEntry, most: number): Buffer {
  const { offset, compressed, method } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature) {
    throw new RefusedWorkbook('broken-workbook')
  }
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const packed = bytes.subarray(start, start + compressed)
  if (packed.length < compressed) throw new RefusedWorkbook('broken-workbook')
  if (method === 0) return packed
  if (method !== 8) throw new RefusedWorkbook('broken-workbook')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    throw new RefusedWorkbook(isTooLarge ? 'swells' : 'broken-workbook')
  }
}

/** An archive of these parts, stored as they are: what was weighed is what gets opened. */
export function storeZip(parts: readonly { name: string; content: Buffer }[]): Buffer {
  const local: Buffer[] = []
  const listing: Buffer[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const named = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(named.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    listing.push(signature(directorySignature), Buffer.from([20, 0]), common, place, named)
    local.push(signature(localSignature), common, named, content)
    offset += 30 + named.length + content.length
  }
  const listed = Buffer.concat(listing)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, listed, signature(endSignature), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
