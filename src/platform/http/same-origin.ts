import type { MiddlewareHandler } from 'hono'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A write must come from this site's own pages. Browsers say so by `Sec-Fetch-Site`; the older ones by `Origin`, which must
 * be PUBLIC_URL or the host asked for. A client that sends neither is not a browser carrying someone's cookie.
 */
export function sameOriginWrites(
  publicUrl: string | null,
  refuse: (c: Parameters<MiddlewareHandler>[0]) => Response | Promise<Response>,
): MiddlewareHandler {
  return async (c, next) => {
    if (safeMethods.has(c.req.method) || comesFromHere(c.req.raw, publicUrl)) return next()
    return refuse(c)
  }
}

export function comesFromHere(request: Request, publicUrl: string | null): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (!origin) return !request.headers.has('cookie')
  if (publicUrl && origin === new URL(publicUrl).origin) return true
  const host = request.headers.get('host')
  return host !== null && URL.canParse(origin) && new URL(origin).host === host
}
