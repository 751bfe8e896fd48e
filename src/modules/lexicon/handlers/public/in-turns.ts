/**
 * Does what keeps the only thread busy one at a time, and lets the others through between two: a crowd of them delays a page by one, never by all.
 */
export function inTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(() => new Promise((resolve) => setImmediate(resolve))).then(() => work())
    last = mine.catch(() => undefined)
    return mine
  }
}
