import { isAllRead } from './query-read.ts'
import type { SiteContext } from './request.ts'

/**
 * Data that is the same for everyone: the page cache may keep it until one of `parts` changes. `body` is the whole of it;
 * `type` its media type, with its charset.
 */
export function publicData(
  c: SiteContext,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  parts: readonly string[],
): Response {
  if (c.var.mayBeKept && isAllRead(c)) c.set('madeFrom', ['settings', ...parts])
  // No answer of one reader is kept for another between here and them: they ask again, and a 304 costs little.
  return c.body(body, 200, { 'content-type': type, 'cache-control': 'private, no-cache' })
}

export function publicJson(c: SiteContext, value: unknown, parts: readonly string[]): Response {
  return publicData(c, JSON.stringify(value), 'application/json; charset=utf-8', parts)
}
