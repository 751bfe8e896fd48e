import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { LinkOutcome } from '../tables.ts'
import { isPublicAddress } from './public-address.ts'

export type LinkAnswer = {
  /** The address that answered: where a redirection led. */
  readonly address: string
  readonly outcome: LinkOutcome
  /** Of HTTP; null where nothing answered. */
  readonly status: number | null
}

type Asking = {
  /** Whether an IP address may be asked: tests let this machine be. */
  readonly mayAsk?: (ip: string) => boolean
  readonly ports?: readonly string[]
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** Milliseconds for the whole of it. */
  readonly timeout?: number
}

const mostRedirections = 5

/**
 * Asks an address whether it is still there: its headers alone. Names are resolved first, each of their addresses must be
 * public, and the one that was checked is the one that is asked, so that a name cannot change its mind in between; the same again
 * at each redirection. Only the ordinary ports of the web. Nothing of this site goes along.
 */
export async function checkLink(written: string, asking: Asking = {}): Promise<LinkAnswer> {
  const { timeout = 8000 } = asking
  const signal = AbortSignal.timeout(timeout)
  let address = written
  let status: number | null = null
  for (let hop = 0; hop <= mostRedirections; hop += 1) {
    const target = await targetOf(address, asking, signal)
    if (target === 'private' || target === 'silent') return { address, outcome: target, status }
    const answer = await askHead(target, signal)
    if (!answer) return { address, outcome: 'silent', status: null }
    status = answer.status
    const next = answer.location
    if (status < 300 || status >= 400 || next === null) {
      return { address, outcome: outcomeOf(status, address !== written), status }
    }
    if (!URL.canParse(next, address)) return { address, outcome: 'gone', status }
    address = new URL(next, address).href.slice(0, 2000)
  }
  return { address, outcome: 'silent', status }
}

type Target = { readonly url: URL; readonly ip: string }

async function targetOf(
  address: string,
  { mayAsk = isPublicAddress, ports = ['', '80', '443'], resolve = resolveName }: Asking,
  signal: AbortSignal,
): Promise<Target | 'private' | 'silent'> {
  if (!URL.canParse(address)) return 'private'
  const url = new URL(address)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isWeb || !ports.includes(url.port) || url.username !== '' || url.password !== '') {
    return 'private'
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const ips = isIP(host) ? [host] : await waitFor(resolve(host), signal)
  if (ips === null || ips.length === 0) return 'silent'
  const [ip] = ips
  return ip !== undefined && ips.every(mayAsk) ? { url, ip } : 'private'
}

async function resolveName(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

/** Null when it failed, or when time was out before it answered. */
function waitFor<T>(asked: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    signal.addEventListener('abort', () => resolve(null), { once: true })
    asked.then(resolve, () => resolve(null))
  })
}

type Head = { readonly status: number; readonly location: string | null }

/** Some servers refuse to give headers alone: they are asked for the page, and left before it comes. */
async function askHead(target: Target, signal: AbortSignal): Promise<Head | null> {
  const head = await send(target, 'HEAD', signal)
  if (head && ![403, 405, 501].includes(head.status)) return head
  return (await send(target, 'GET', signal)) ?? head
}

function send(
  { url, ip }: Target,
  method: 'HEAD' | 'GET',
  signal: AbortSignal,
): Promise<Head | null> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const read = (answer: IncomingMessage) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null })
      answer.destroy()
    }
    const sent = request(
      url,
      {
        method,
        signal,
        agent: false,
        maxHeaderSize: 16_384,
        headers: { 'user-agent': 'Maillage (link check)', accept: '*/*' },
        // Whatever is asked of the name now, the answer is the address that was checked.
        lookup: (_, options, answer) => {
          const family = isIP(ip)
          if (options.all) answer(null, [{ address: ip, family }])
          else answer(null, ip, family)
        },
      },
      read,
    )
    sent.on('error', () => resolve(null))
    sent.end()
  })
}

function outcomeOf(status: number, hasMoved: boolean): LinkOutcome {
  if (status === 401 || status === 403 || status === 429) return 'refused'
  if (status >= 500) return 'silent'
  if (status >= 400) return 'gone'
  return hasMoved ? 'moved' : 'answers'
}
