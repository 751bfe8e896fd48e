import type { MiddlewareHandler } from 'hono'
import type { SiteEnv } from './request.ts'

/** No inline script or style, nothing from elsewhere. Scripts are the site's own islands; a read page loads none. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]
/** What an installable page needs besides. No other page may start a worker. */
const installable = {
  true: ["worker-src 'self'", "manifest-src 'self'"],
  false: ["worker-src 'none'"],
}
const policies = {
  true: [...policy, ...installable.true].join('; '),
  false: [...policy, ...installable.false].join('; '),
}

/** Same headers on every answer. HSTS only where the public address is https. */
export function securityHeaders({ isHttps }: { isHttps: boolean }): MiddlewareHandler<SiteEnv> {
  const headers: readonly (readonly [string, string])[] = [
    ['X-Content-Type-Options', 'nosniff'],
    // no-referrer would make browsers send `Origin: null` on our own forms.
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()'],
    ...(isHttps ? ([['Strict-Transport-Security', 'max-age=31536000']] as const) : []),
  ]
  return async (c, next) => {
    await next()
    c.res.headers.set('Content-Security-Policy', policies[`${c.var.isInstallable ?? false}`])
    for (const [name, value] of headers) c.res.headers.set(name, value)
  }
}
