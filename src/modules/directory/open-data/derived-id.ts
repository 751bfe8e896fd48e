import { createHash } from 'node:crypto'

/**
 * The identifier of what belongs to a thing and has no row of its own: its telephone, its place. Always the same for the
 * same owner and name: a name-based UUIDv8 over SHA-256 (RFC 9562, section 5.8 and appendix B.2), its namespace the
 * owner's uuid. `directory.derived_id` gives the same in SQL.
 */
export function derivedId(owner: string, what: string): string {
  const namespace = Buffer.from(owner.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha256').update(namespace).update(what).digest().subarray(0, 16)
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isUuid(text: string): boolean {
  return uuid.test(text)
}
