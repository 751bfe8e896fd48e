import type { SiteContext } from './request.ts'

/**
 * The address a request came from, for rate limits only: never logged, never stored.
 * `X-Forwarded-For` is believed only behind a proxy the operator named (TRUST_PROXY).
 */
export function clientAddress(c: SiteContext, trustProxy: boolean): string {
  if (trustProxy) {
    const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    if (forwarded) return forwarded
  }
  const incoming: unknown = Reflect.get(Object(c.env), 'incoming')
  const socket: unknown = Reflect.get(Object(incoming), 'socket')
  const address: unknown = Reflect.get(Object(socket), 'remoteAddress')
  return typeof address === 'string' ? address : 'in-process'
}
