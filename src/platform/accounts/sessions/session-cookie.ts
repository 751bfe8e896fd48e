import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { SiteContext } from '../../http/request.ts'
import { accounts } from '../accounts-login.ts'

/** Name of the cookie that carries a session. Strictly necessary: the only cookie that stays. */
export const sessionCookie = 'maillage.session'

/** A session ends 30 days after its last use, counted in days. */
export const sessionSeconds = 30 * 24 * 60 * 60

/** How the token stands in the database. It has 190 random bits: no slow hash, no salt needed. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/**
 * The token of a `Cookie` header, or null when there is none or when this site did not sign it.
 * The format is better-auth's (`token.signature`), so that it reads the same cookie.
 */
export function tokenOfCookie(header: string | undefined): string | null {
  const value = sessionIn(header)
  const dot = value?.lastIndexOf('.') ?? -1
  if (!value || dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const expected = signature(token)
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

function sessionIn(header: string | undefined): string | null {
  // Most readers have none: no need to cut the header.
  if (!header?.includes(`${sessionCookie}=`)) return null
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${sessionCookie}=`))
  try {
    return pair ? decodeURIComponent(pair.slice(sessionCookie.length + 1)) : null
  } catch {
    return null
  }
}

function signature(token: string): Buffer {
  return createHmac('sha256', accounts().cookieKey).update(token).digest()
}

function signed(token: string): string {
  return `${token}.${signature(token).toString('base64')}`
}

type Site = { readonly publicUrl: string | null }

export function setSessionCookie(c: SiteContext, site: Site, token: string): void {
  setCookie(c, sessionCookie, signed(token), { ...attributes(site), maxAge: sessionSeconds })
}

export function clearSessionCookie(c: SiteContext, site: Site): void {
  deleteCookie(c, sessionCookie, attributes(site))
}

/** Where the public address is https, the cookie travels over nothing else. */
function attributes({ publicUrl }: Site) {
  const secure = publicUrl?.startsWith('https:') ?? false
  return { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const
}
