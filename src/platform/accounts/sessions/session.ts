import { randomInt } from 'node:crypto'
import type { SiteContext } from '../../http/request.ts'
import { askAccounts } from '../accounts-login.ts'
import { type Device, deviceOf, devices } from './device.ts'
import { hashOfToken, tokenOfCookie } from './session-cookie.ts'

/** Cookie headers whose session was just extended: the answer renews the cookie too (see renewedToken). */
const renewed = new Set<string>()

/**
 * The person whose session a `Cookie` header carries, or null. One query, and none at all without a cookie this site
 * signed. A session used today ends 30 days later: that is written at most once a day.
 */
export async function personOfSession(cookieHeader: string | undefined): Promise<string | null> {
  const token = tokenOfCookie(cookieHeader)
  if (token === null || cookieHeader === undefined) return null
  const hash = hashOfToken(token)
  const [session] = await askAccounts<{ user_id: string; is_of_another_day: boolean }>({
    name: 'person_of_session',
    text: `select user_id, updated_at < now() - interval '1 day' as is_of_another_day
           from accounts.sessions where token_hash = $1 and expires_at > now()`,
    values: [hash],
  })
  if (!session) return null
  if (session.is_of_another_day) {
    const extended = await askAccounts({
      text: `update accounts.sessions set updated_at = now(), expires_at = now() + interval '30 days'
             where token_hash = $1 and updated_at < now() - interval '1 day' returning id`,
      values: [hash],
    })
    if (extended.length > 0) renewed.add(cookieHeader)
  }
  return session.user_id
}

/** The token to send again because its session was extended by this request, once; null otherwise. */
export function renewedToken(cookieHeader: string | undefined): string | null {
  if (cookieHeader === undefined || !renewed.delete(cookieHeader)) return null
  return tokenOfCookie(cookieHeader)
}

/**
 * Opens a session for someone who proved who she is otherwise than by better-auth (an invitation, the first setup, the
 * demonstration). The same row and the same kind of token as better-auth's. Answers the token, kept nowhere. Of an account
 * that was erased meanwhile, it opens nothing.
 */
export async function openSession(userId: string, userAgent: string | undefined): Promise<string> {
  const token = randomToken()
  await askAccounts({
    text: `insert into accounts.sessions (user_id, token_hash, device, expires_at)
           select id, $2, $3, now() + interval '30 days' from accounts.users where id = $1 for key share`,
    values: [userId, hashOfToken(token), deviceOf(userAgent ?? '')],
  })
  return token
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function randomToken(): string {
  return Array.from({ length: 32 }, () => letters[randomInt(letters.length)]).join('')
}

export type Session = {
  readonly id: string
  readonly device: Device
  readonly openedAt: Date
  readonly usedAt: Date
  readonly isThisOne: boolean
}

/** Where someone is signed in, this device first. */
export async function findSessions(c: SiteContext, userId: string): Promise<readonly Session[]> {
  const rows = await askAccounts<{
    id: string
    device: string
    created_at: Date
    updated_at: Date
    is_this_one: boolean
  }>({
    text: `select id, device, created_at, updated_at, token_hash = $2 as is_this_one from accounts.sessions
           where user_id = $1 and expires_at > now() order by is_this_one desc, updated_at desc, id`,
    values: [userId, currentHash(c)],
  })
  return rows.map((row) => ({
    id: row.id,
    device: devices.find((device) => device === row.device) ?? 'other',
    openedAt: row.created_at,
    usedAt: row.updated_at,
    isThisOne: row.is_this_one,
  }))
}

export type EndSessionResult = { outcome: 'ended' } | { outcome: 'not-found' }

/** Ends one session of this person. Someone else's does not exist. */
export async function endSession(userId: string, sessionId: string): Promise<EndSessionResult> {
  const ended = await askAccounts({
    text: 'delete from accounts.sessions where user_id = $1 and id = $2 returning id',
    values: [userId, sessionId],
  })
  return { outcome: ended.length > 0 ? 'ended' : 'not-found' }
}

/** Ends every session of this person but the one that asks. Answers how many. */
export async function endOtherSessions(c: SiteContext, userId: string): Promise<number> {
  const ended = await askAccounts({
    text: 'delete from accounts.sessions where user_id = $1 and token_hash <> $2 returning id',
    values: [userId, currentHash(c)],
  })
  return ended.length
}

/** Ends the session that asks, if there is one. */
export async function endThisSession(c: SiteContext): Promise<void> {
  const token = tokenOfCookie(c.req.header('cookie'))
  if (token !== null) await endSessionOfToken(token)
}

export async function endSessionOfToken(token: string): Promise<void> {
  await askAccounts({
    text: 'delete from accounts.sessions where token_hash = $1',
    values: [hashOfToken(token)],
  })
}

/**
 * Whether the session that asks was opened less than a day ago, as better-auth wants it of one that adds a passkey: a
 * telephone left open on a table should not give its account away.
 */
export async function isFreshSession(c: SiteContext): Promise<boolean> {
  const fresh = await askAccounts({
    text: `select from accounts.sessions
           where token_hash = $1 and expires_at > now() and created_at > now() - interval '1 day'`,
    values: [currentHash(c)],
  })
  return fresh.length > 0
}

function currentHash(c: SiteContext): string {
  return hashOfToken(tokenOfCookie(c.req.header('cookie')) ?? '')
}
