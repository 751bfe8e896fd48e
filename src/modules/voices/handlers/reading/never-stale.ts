import type { VNode } from 'preact'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteContext } from '../../../../platform/http/request.ts'

/**
 * A page that shows voices: read from the database each time it is asked, kept by no cache of this process, and by no browser
 * without asking. It carries no validator, so that no conditional request is answered « not modified ».
 */
export function neverStale(c: SiteContext, view: VNode, status: 200 | 410 = 200): Response {
  const answer = page(c, view, status)
  answer.headers.set('cache-control', 'private, no-cache')
  return answer
}
