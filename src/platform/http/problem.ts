import type { SiteContext } from './request.ts'

/** What went wrong with a request for data (RFC 9457). Sentences are for the person who writes the program. */
export type Problem = {
  readonly status: 400 | 404 | 405 | 500 | 503
  readonly title: string
  readonly detail: string
  /** Where this kind of problem is explained; `about:blank` when its status says it all. */
  readonly type?: string
  /** One entry a parameter that cannot be followed. */
  readonly errors?: readonly { readonly parameter: string; readonly detail: string }[]
}

export function problem(
  c: SiteContext,
  { type = 'about:blank', ...told }: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { pathname } = new URL(c.req.url)
  return c.body(JSON.stringify({ type, ...told, instance: pathname }), told.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'private, no-store',
    ...headers,
  })
}
