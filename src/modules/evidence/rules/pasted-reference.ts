/** Addresses of pages that show one thing, and what a text calls it. They never change: they are part of the product. */
const addresses: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/\/paroles\/une\/([0-9a-z]{7})$/, ([code]) => `voice:${code}`],
  [/\/paroles\/temoignages#t-([0-9a-z]{7})$/, ([code]) => `testimony:${code}`],
  [
    /\/en-chiffres\/(\d{4}(?:-\d{4})?)\/([a-z][a-z0-9-]+)(?:#((?:ra|rss)-\d\d))?$/,
    ([exercise, question, place]) =>
      `figure:${question}@${exercise}${place ? `#${place.replace('-', ':')}` : ''}`,
  ],
  [/\/argumentaire\/sources\/([a-z0-9-]+)$/, ([key]) => `source:${key}`],
  [/\/argumentaire\/constats\/([a-z0-9-]+)$/, ([slug]) => `finding:${slug}`],
]

/** A reference as people bring it: written, or as the address of the page that shows it. */
export function pastedReference(pasted: string): string {
  const text = pasted.trim()
  // What follows a question mark says how the page was read, never what it shows.
  const address = text.replace(/\?[^#]*/, '')
  for (const [shape, written] of addresses) {
    const found = shape.exec(address)
    if (found) return written(found.slice(1))
  }
  return text
}
