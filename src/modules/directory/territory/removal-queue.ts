export type Removable = { readonly key: string; readonly area: number; readonly removed: boolean }

/**
 * Least area first, equal areas by key: a binary heap. An item whose area changed is pushed again;
 * what was queued under its former area is passed over.
 */
export class RemovalQueue<Item extends Removable> {
  readonly #heap: { item: Item; area: number }[] = []

  constructor(items: Iterable<Item>) {
    for (const item of items) this.push(item)
  }

  push(item: Item): void {
    const entry = { item, area: item.area }
    let at = this.#heap.push(entry) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = this.#heap[parent]
      if (!above || !isBefore(entry, above)) break
      this.#heap[at] = above
      at = parent
    }
    this.#heap[at] = entry
  }

  pop(): Item | undefined {
    for (;;) {
      const first = this.#heap[0]
      const last = this.#heap.pop()
      if (!first || !last) return undefined
      if (this.#heap.length > 0) this.#sink(last)
      if (!first.item.removed && first.item.area === first.area) return first.item
    }
  }

  #sink(entry: { item: Item; area: number }): void {
    let at = 0
    for (;;) {
      const [left, right] = [this.#heap[2 * at + 1], this.#heap[2 * at + 2]]
      if (!left) break
      const [child, below] =
        right && isBefore(right, left) ? [2 * at + 2, right] : [2 * at + 1, left]
      if (!isBefore(below, entry)) break
      this.#heap[at] = below
      at = child
    }
    this.#heap[at] = entry
  }
}

function isBefore<Item extends Removable>(
  a: { item: Item; area: number },
  b: { item: Item; area: number },
): boolean {
  return a.area < b.area || (a.area === b.area && a.item.key < b.item.key)
}
