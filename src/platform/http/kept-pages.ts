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

/** Of all that is held, the most that pages asked again may take: a page just met always has room to be asked again. */
const shareOfAskedAgain = 0.75

/**
 * Pages by address, of at most `most` bytes in all. Those asked once leave before those asked again, and of each the one
 * asked longest ago: a crawler can neither fill the memory nor empty it of what people read (segmented LRU, Karedla, Love and
 * Wherry, 1994).
 */
export function keptPages(most: number) {
  const once = segment()
  const again = segment()

  function keep(address: string, page: KeptPage): void {
    const isKnown = again.has(address)
    forget(address)
    put(isKnown ? again : once, address, page)
  }

  function find(address: string): KeptPage | undefined {
    const page = once.take(address) ?? again.take(address)
    if (page) put(again, address, page)
    return page
  }

  function put(into: Segment, address: string, page: KeptPage): void {
    into.put(address, page)
    while (again.size() > most * shareOfAskedAgain) {
      const demoted = again.takeOldest()
      if (demoted) once.put(...demoted)
    }
    while (once.size() + again.size() > most) {
      // The one that has just come leaves only if nothing else is left to.
      const first = once.count() > 1 ? once : again
      first.takeOldest() ?? once.takeOldest()
    }
  }

  function forget(address: string): void {
    once.take(address)
    again.take(address)
  }

  return {
    keep,
    find,
    /** Bytes held now. */
    size: () => once.size() + again.size(),
  }
}

type Segment = ReturnType<typeof segment>

/** Pages in the order in which they came. */
function segment() {
  const pages = new Map<string, KeptPage>()
  let held = 0

  function take(address: string): KeptPage | undefined {
    const page = pages.get(address)
    if (page && pages.delete(address)) held -= weightOf(address, page)
    return page
  }

  return {
    has: (address: string) => pages.has(address),
    count: () => pages.size,
    size: () => held,
    take,
    put(address: string, page: KeptPage): void {
      pages.set(address, page)
      held += weightOf(address, page)
    },
    takeOldest(): [string, KeptPage] | undefined {
      for (const [address, page] of pages) {
        take(address)
        return [address, page]
      }
      return undefined
    },
  }
}

/** An address may be long too: two bytes a character, and some for what holds it all together. */
function weightOf(address: string, { weight }: KeptPage): number {
  return weight + 2 * address.length + 500
}
