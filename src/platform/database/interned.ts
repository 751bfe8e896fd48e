/**
 * Reads rows sent as JSON so that the same row is the same object from one request to the next, as long as it is among the
 * `most` different ones met last. What is derived of a row can then be kept beside it, in a `WeakMap`: a row that changed is
 * another object. Objects are shared by requests: never change them.
 */
export function interned<T extends object>(most: number): (json: string) => T {
  // Two generations: what is met again moves to the new one, and the old one leaves when the new one is full.
  let recent = new Map<string, T>()
  let old = new Map<string, T>()
  return (json) => {
    const known = recent.get(json)
    if (known !== undefined) return known
    const row: T = old.get(json) ?? JSON.parse(json)
    if (recent.size >= most / 2) {
      old = recent
      recent = new Map()
    }
    recent.set(json, row)
    return row
  }
}
