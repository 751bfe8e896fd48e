import { type Bytes, open, type PrivateKey, seal } from './sealed-envelope.ts'

/** What one person wrote on a tablet: all that travels, and all of it under seal, the withdrawal code included. */
export type WrittenVoice = {
  /** `slug.version` of the prompt that was read. */
  readonly prompt: string
  readonly words: string
  readonly uses: readonly string[]
  readonly language: 'fr' | 'en'
  /** Drawn on the tablet. It makes sending twice harmless. */
  readonly code: string
  /** Version of the consents that were read. */
  readonly consents: number
}

/** Envelopes weigh a multiple of this, in bytes: their weight does not say how much was written. */
const step = 4096

/** Seals a voice to the key of its collection. */
export function sealVoice(
  publicKey: Bytes,
  collection: string,
  voice: WrittenVoice,
): Promise<Bytes> {
  const said = new TextEncoder().encode(JSON.stringify(voice))
  // Spaces after JSON are nothing.
  const padded = new Uint8Array(Math.ceil(said.length / step) * step).fill(0x20)
  padded.set(said)
  return seal(publicKey, infoOf(collection), padded)
}

/** What is in an envelope of this collection, not yet checked; null when it cannot be read. */
export async function openVoice(
  privateKey: PrivateKey,
  collection: string,
  envelope: Bytes,
): Promise<unknown> {
  const opened = await open(privateKey, infoOf(collection), envelope)
  if (!opened) return null
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(opened))
  } catch {
    return null
  }
}

function infoOf(collection: string): Bytes {
  return new TextEncoder().encode(`maillage/voices/workshop/1/${collection}`)
}
