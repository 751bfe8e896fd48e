import { isLoopback } from '../http/loopback.ts'
import type { SiteContext } from '../http/request.ts'

export type SiteAddress = {
  readonly publicUrl: string | null
  readonly host: string
  readonly port: number
}

/**
 * The address people type, which mails and passkeys carry: PUBLIC_URL. Without it, on one's own machine, the loopback name
 * that was asked for; any other `Host` header is somebody's invention and is not believed.
 */
export function siteOrigin(c: SiteContext, address: SiteAddress): string {
  if (address.publicUrl) return address.publicUrl
  const { origin, hostname } = new URL(c.req.url)
  return isLoopback(hostname) ? origin : configuredOrigin(address)
}

export function configuredOrigin({ publicUrl, host, port }: SiteAddress): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Browsers bind a passkey to a domain name; `localhost` is one, an IP address is not. */
export function passkeysWork(origin: string): boolean {
  const { hostname, protocol } = new URL(origin)
  const isAddress = /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
  return !isAddress && (protocol === 'https:' || hostname === 'localhost')
}
