import type { SiteContext } from './request.ts'

/** Says that the answer to this request is made from these names of its query. */
export function readsQuery(c: SiteContext, names: readonly string[]): void {
  c.set('queryRead', [...(c.var.queryRead ?? []), ...names])
}

/**
 * Whether its query holds nothing but what the answer was made from, each once. Anyone can invent as many other addresses of
 * a page as they like: the page cache keeps none of them.
 */
export function isAllRead(c: SiteContext): boolean {
  const names = [...new URL(c.req.url).searchParams.keys()]
  const read = new Set(c.var.queryRead)
  return new Set(names).size === names.length && names.every((name) => read.has(name))
}
