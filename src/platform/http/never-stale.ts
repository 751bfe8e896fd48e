import type { VNode } from 'preact'
import { page } from './page.tsx'
import type { SiteContext } from './request.ts'

/**
 * A page that shows voices, or may quote some: made from what stands each time it is asked, kept by no cache of this process,
 * and by no browser without asking. It carries no validator, so that no conditional request is answered « not modified »: a voice
 * that was taken back is gone from it at the next reading.
 */
export function neverStale(c: SiteContext, view: VNode, status: 200 | 410 = 200): Response {
  const answer = page(c, view, status)
  answer.headers.set('cache-control', 'private, no-cache')
  return answer
}
