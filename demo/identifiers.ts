import { createHash } from 'node:crypto'

/**
 * The uuid of a thing of the demonstration, the same at every run: a name-based UUIDv8 over SHA-256
 * (RFC 9562, section 5.8 and appendix B.2).
 */
export function identifierOf(kind: string, ...names: readonly (string | number)[]): string {
  const name = ['la-courtepointe', kind, ...names].join('\u001f')
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => hex.slice(ends[index - 1] ?? 0, end))
    .join('-')
}

/** A fraction from 0 to 1 that a name always gives, to scatter points without chance. */
export function fractionOf(...names: readonly string[]): number {
  const digest = createHash('sha256').update(names.join('\u001f')).digest()
  return digest.readUInt32BE(0) / 0xffffffff
}
