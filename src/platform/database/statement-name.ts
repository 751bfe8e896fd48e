/** Statements each connection may keep prepared: parsed and planned once, not at every page. */
const most = 200
/** Texts remembered before they are seen again; built queries of many shapes must not fill the memory. */
const mostRemembered = 2_000

const names = new Map<string, string | null>()
let count = 0

/**
 * The name to prepare a statement under: none the first time a text is seen, the same one ever after.
 * A text seen once, such as a search with a rare set of filters, is never kept by the server.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known) return known
  if (known === undefined) {
    if (names.size >= mostRemembered) forgetUnnamed()
    names.set(text, null)
    return undefined
  }
  if (count >= most) return undefined
  count += 1
  const name = `maillage_${count}`
  names.set(text, name)
  return name
}

function forgetUnnamed(): void {
  for (const [text, name] of names) if (name === null) names.delete(text)
}
