import type { Encoding } from './compression.ts'

export type KeptPage = {
  readonly parts: readonly string[]
  readonly version: string
  readonly minute: number
  readonly etag: string
  readonly headers: Headers
  readonly bytes: Map<Encoding, Uint8Array<ArrayBuffer>>
  /** Bytes it takes, once compressed both ways. */
  readonly weight: number
}

/**
 * Pages by address, of at most `most` bytes in all: past it those asked longest ago leave. A crawler can neither fill the
 * memory nor empty it of what people read.
 */
export function keptPages(most: number) {
  const pages = new Map<string, KeptPage>()
  let held = 0

  function keep(address: string, page: KeptPage): void {
    forget(address)
    pages.set(address, page)
    held += weightOf(address, page)
    for (const oldest of pages.keys()) {
      if (held <= most) break
      forget(oldest)
    }
  }

  function find(address: string): KeptPage | undefined {
    const page = pages.get(address)
    if (!page) return undefined
    pages.delete(address)
    pages.set(address, page)
    return page
  }

  function forget(address: string): void {
    const page = pages.get(address)
    if (!page) return
    held -= weightOf(address, page)
    pages.delete(address)
  }

  return {
    keep,
    find,
    /** Bytes held now. */
    size: () => held,
  }
}

/** An address may be long too: two bytes a character, and some for what holds it all together. */
function weightOf(address: string, { weight }: KeptPage): number {
  return weight + 2 * address.length + 500
}
