/*
 * HPKE, base mode, one message a key (RFC 9180): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. Written on WebCrypto, so
 * that the tablet seals and the server opens by the same lines. Whoever holds the public key alone cannot read what it sealed.
 */

export type Bytes = Uint8Array<ArrayBuffer>

/** The private half, as WebCrypto takes it: RFC 7517, curve P-256. */
export type PrivateKey = {
  readonly d: string
  readonly x: string
  readonly y: string
}

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
/** Bytes of a point of the curve, not compressed. */
const pointBytes = 65
const version = utf8('HPKE-v1')
const kem = joined(utf8('KEM'), Uint8Array.of(0, 0x10))
const suite = joined(utf8('HPKE'), Uint8Array.of(0, 0x10, 0, 1, 0, 1))
const nothing: Bytes = new Uint8Array()

/**
 * Seals `plain` to a public key (65 bytes). Answers the ephemeral key and the sealed bytes, one after the other.
 *
 * @param info what it is sealed for: opened for anything else, it does not open
 */
export async function seal(publicKey: Bytes, info: Bytes, plain: Bytes): Promise<Bytes> {
  const recipient = await crypto.subtle.importKey('raw', publicKey, curve, false, [])
  const ephemeral = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const shown = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey))
  const secret = await agree(ephemeral.privateKey, recipient, joined(shown, publicKey))
  const { key, nonce } = await schedule(secret, info)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, plain)
  return joined(shown, new Uint8Array(sealed))
}

/**
 * Opens what `seal` made; null when it was not sealed to this key, not for this use, or was changed since.
 *
 * @param added data the seal covers and does not hide: none from `seal`
 */
export async function open(
  privateKey: PrivateKey,
  info: Bytes,
  envelope: Bytes,
  added = nothing,
): Promise<Bytes | null> {
  const shown = envelope.slice(0, pointBytes)
  try {
    const { x, y } = privateKey
    const jwk = { kty: 'EC', crv: 'P-256', ...privateKey }
    const own = await crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveBits'])
    const known = joined(Uint8Array.of(4), fromBase64url(x), fromBase64url(y))
    const sender = await crypto.subtle.importKey('raw', shown, curve, false, [])
    const { key, nonce } = await schedule(await agree(own, sender, joined(shown, known)), info)
    const how = { name: 'AES-GCM', iv: nonce, additionalData: added }
    return new Uint8Array(await crypto.subtle.decrypt(how, key, envelope.slice(pointBytes)))
  } catch (error) {
    // WebCrypto tells a wrong seal and a point off the curve by these.
    if (error instanceof DOMException) return null
    throw error
  }
}

async function agree(own: CryptoKey, other: CryptoKey, context: Bytes): Promise<Bytes> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256)
  const drawn = await extract(kem, nothing, 'eae_prk', new Uint8Array(shared))
  return expand(kem, drawn, 'shared_secret', context, 32)
}

async function schedule(shared: Bytes, info: Bytes): Promise<{ key: CryptoKey; nonce: Bytes }> {
  const base = Uint8Array.of(0)
  const noKeyBefore = await extract(suite, nothing, 'psk_id_hash', nothing)
  const context = joined(base, noKeyBefore, await extract(suite, nothing, 'info_hash', info))
  const secret = await extract(suite, shared, 'secret', nothing)
  const key = await expand(suite, secret, 'key', context, 16)
  return {
    key: await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']),
    nonce: await expand(suite, secret, 'base_nonce', context, 12),
  }
}

function extract(of: Bytes, salt: Bytes, label: string, secret: Bytes): Promise<Bytes> {
  return hmac(salt, joined(version, of, utf8(label), secret))
}

/** At most 32 bytes: one turn of HKDF-Expand is enough for all that is drawn here. */
async function expand(
  of: Bytes,
  drawn: Bytes,
  label: string,
  info: Bytes,
  length: number,
): Promise<Bytes> {
  const asked = joined(Uint8Array.of(0, length), version, of, utf8(label), info)
  return (await hmac(drawn, joined(asked, Uint8Array.of(1)))).slice(0, length)
}

async function hmac(key: Bytes, message: Bytes): Promise<Bytes> {
  // Browsers refuse an empty key; HMAC fills keys with zeros, so that these two are the same one.
  const raw = key.length === 0 ? new Uint8Array(32) : key
  const usable = await crypto.subtle.importKey(
    'raw',
    raw,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return new Uint8Array(await crypto.subtle.sign('HMAC', usable, message))
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text)
}

function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Bytes of a text in base64url. */
export function fromBase64url(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}
