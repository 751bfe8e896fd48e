import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

/**
 * Encryption of a backup: a key from the passphrase by scrypt (RFC 7914) and a salt of the file's own, then
 * AES-256-GCM over chunks of 64 KiB. The nonce of a chunk is its number and whether it is the last (the
 * STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015): chunks cannot be altered, moved or
 * cut off unseen. The first line, which says all this, is authenticated with every chunk.
 */
const chunkBytes = 65_536
const tagBytes = 16

const envelope = z.object({
  format: z.literal('maillage-encrypted-backup'),
  version: z.literal(1),
  scrypt: z.object({
    N: z
      .number()
      .int()
      .min(2 ** 14)
      .max(2 ** 20),
    r: z.literal(8),
    p: z.literal(1),
    salt: z.string(),
  }),
})
type Envelope = z.infer<typeof envelope>

export class WrongPassphrase extends Error {
  override readonly name = 'WrongPassphrase'
}

export async function* encrypt(
  plain: AsyncIterable<Buffer>,
  passphrase: string,
): AsyncGenerator<Buffer, void, void> {
  const opened: Envelope = {
    format: 'maillage-encrypted-backup',
    version: 1,
    scrypt: { N: 2 ** 16, r: 8, p: 1, salt: randomBytes(16).toString('base64') },
  }
  const line = Buffer.from(`${JSON.stringify(opened)}\n`)
  const key = await keyOf(passphrase, opened)
  yield line
  let number = 0
  for await (const { chunk, isLast } of chunksOf(plain, chunkBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number, isLast)).setAAD(line)
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
    number += 1
  }
}

/** @throws WrongPassphrase when not even the first chunk opens; Error when a later one was altered or cut. */
export async function* decrypt(
  sealed: AsyncIterable<Buffer>,
  passphrase: string,
): AsyncGenerator<Buffer, void, void> {
  const { line, rest } = await splitFirstLine(sealed)
  const key = await keyOf(passphrase, envelope.parse(JSON.parse(line.toString())))
  let number = 0
  for await (const { chunk, isLast } of chunksOf(rest, chunkBytes + tagBytes)) {
    const body = chunk.subarray(0, -tagBytes)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, isLast), {
      authTagLength: tagBytes,
    })
    decipher.setAAD(line).setAuthTag(chunk.subarray(-tagBytes))
    let opened: Buffer
    try {
      opened = Buffer.concat([decipher.update(body), decipher.final()])
    } catch (error) {
      throw number === 0 ? new WrongPassphrase('no chunk opens', { cause: error }) : error
    }
    yield opened
    number += 1
  }
}

function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(number, 5, 6)
  bytes.writeUInt8(isLast ? 1 : 0, 11)
  return bytes
}

function keyOf(passphrase: string, { scrypt: { N, r, p, salt } }: Envelope): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

/** Chunks of `size` bytes, the last one of what is left: at least one byte unless there was none at all. */
async function* chunksOf(
  stream: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ chunk: Buffer; isLast: boolean }, void, void> {
  let held = Buffer.alloc(0)
  for await (const part of stream) {
    held = Buffer.concat([held, part])
    while (held.length > size) {
      yield { chunk: held.subarray(0, size), isLast: false }
      held = held.subarray(size)
    }
  }
  yield { chunk: held, isLast: true }
}

async function splitFirstLine(
  stream: AsyncIterable<Buffer>,
): Promise<{ line: Buffer; rest: AsyncIterable<Buffer> }> {
  const iterator = stream[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  let end = -1
  while (end === -1) {
    const next = await iterator.next()
    if (next.done || held.length > 10_000) throw new Error('the first line has no end')
    held = Buffer.concat([held, next.value])
    end = held.indexOf(10)
  }
  async function* rest(): AsyncGenerator<Buffer, void, void> {
    yield held.subarray(end + 1)
    for (let next = await iterator.next(); !next.done; next = await iterator.next())
      yield next.value
  }
  return { line: held.subarray(0, end + 1), rest: rest() }
}
