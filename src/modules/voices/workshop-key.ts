import { createECDH } from 'node:crypto'
import { accounts } from '../../platform/accounts/accounts-login.ts'
import type { Bytes, PrivateKey } from './rules/sealed-envelope.ts'

/** Order of the curve P-256 (SEC 2). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

export type WorkshopKey = {
  /** 65 bytes: what tablets seal to. */
  readonly publicKey: Bytes
  readonly privateKey: PrivateKey
}

/**
 * The key of a collection, derived from the secret file whenever it is needed: it is in no table and no backup. Another secret
 * file is another key: what tablets sealed before then no longer opens.
 */
export function workshopKey(collection: string): WorkshopKey {
  const { secret } = accounts()
  const half = (name: string) =>
    Buffer.from(secret.derive(`voices/workshop/${collection}/${name}`), 'base64url')
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
