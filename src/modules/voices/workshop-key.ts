import { createECDH } from 'node:crypto'
import type { Bytes, PrivateKey } from './rules/sealed-envelope.ts'
import { derivedForWorkshops } from './withdrawal-key.ts'

/** Order of the curve P-256 (SEC 2). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

export type WorkshopKey = {
  /** 65 bytes: what tablets seal to. */
  readonly publicKey: Bytes
  readonly privateKey: PrivateKey
}

/**
 * The key of a collection, derived whenever it is needed from the file that keeps the key of withdrawal codes: it is in no table
 * and no backup, and stays the same when the secret is changed while a tablet is away.
 */
export function workshopKey(collection: string): WorkshopKey {
  const half = (name: string) =>
    Buffer.from(derivedForWorkshops(`${collection}/${name}`), 'base64url')
  // Twice the width of the order: what is left of it shows no slope (FIPS 186-5, A.2.1).
  const wide = BigInt(`0x${Buffer.concat([half('high'), half('low')]).toString('hex')}`)
  const scalar = Buffer.from(((wide % (order - 1n)) + 1n).toString(16).padStart(64, '0'), 'hex')
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(scalar)
  const point = pair.getPublicKey()
  return {
    publicKey: new Uint8Array(point),
    privateKey: {
      d: scalar.toString('base64url'),
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  }
}
