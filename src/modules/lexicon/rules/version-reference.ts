/** How a decision refers to the very version it is about: `term:entraide@2`. */
export function versionReference(slug: string, version: number): string {
  return `term:${slug}@${version}`
}

/** `entraide@2` → the word and its version; null for a word without one. */
export function versionNamed(
  id: string,
): { readonly slug: string; readonly version: number } | null {
  const [, slug, version] = /^([a-z0-9-]+)@([1-9]\d{0,4})$/.exec(id) ?? []
  return slug === undefined ? null : { slug, version: Number(version) }
}
