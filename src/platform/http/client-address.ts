import { isIPv6 } from 'node:net'
import type { SiteContext } from './request.ts'

/**
 * The address a request came from, for rate limits and for who may read the metrics: never logged, never stored.
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

/**
 * Whom a rate limit counts: an address of IPv4, and of IPv6 the network it is in. A household or a rented server has a
 * whole /64, and would else be as many as it likes (RFC 6177, RFC 4941).
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '')
  if (!isIPv6(bare)) return address
  const groups = groupsOf(bare)
  const [high = '0', low = '0'] = groups.slice(6)
  const isMapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff'
  if (isMapped) return [...bytesOf(high), ...bytesOf(low)].join('.')
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** Its eight groups, each without its leading zeros, whichever way it was written. */
function groupsOf(address: string): string[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [before = '', after] = canonical.split('::')
  const first = before.split(':').filter(Boolean)
  const last = (after ?? '').split(':').filter(Boolean)
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0')
  return [...first, ...zeros, ...last]
}

function bytesOf(group: string): [number, number] {
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 0xff]
}
