import { randomUUID } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth/minimal'
import { magicLink } from 'better-auth/plugins/magic-link'
import { accounts } from './accounts-login.ts'
import { keyedHash } from './keyed-hash.ts'
import { postgresAdapter } from './postgres-adapter.ts'
import { sessionCookie, sessionSeconds } from './sessions/session-cookie.ts'
import { linkSeconds } from './sign-in/limits.ts'

/*
 * The one file that builds better-auth. It is only ever imported lazily (see auth.ts): a public site at rest does not pay
 * for it. Its own HTTP handler is not mounted: our routes call the few endpoints they need.
 */

/** @param origin the address people type, such as https://example.org: passkeys are bound to it */
export function buildAuth(origin: string) {
  return betterAuth({
    appName: 'Maillage',
    baseURL: origin,
    secret: accounts().cookieKey,
    database: postgresAdapter(),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'user_id',
        token: 'token_hash',
        ipAddress: 'ip_address',
        userAgent: 'device',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: sessionSeconds,
      // session.ts does it, at most once a day.
      disableSessionRefresh: true,
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      database: { generateId: () => randomUUID() },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: origin.startsWith('https:') },
      cookies: { session_token: { name: sessionCookie } },
      cookiePrefix: 'maillage',
    },
    plugins: [
      magicLink({
        expiresIn: linkSeconds,
        disableSignUp: true,
        storeToken: { type: 'custom-hasher', hash: async (token) => keyedHash('link', token) },
        sendMagicLink: ({ token, metadata }) => {
          const deliver: unknown = metadata?.deliver
          if (typeof deliver === 'function') deliver(token)
        },
      }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: 'Maillage',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        schema: {
          passkey: {
            modelName: 'passkeys',
            fields: {
              publicKey: 'public_key',
              userId: 'user_id',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
    ],
  })
}

export type Auth = ReturnType<typeof buildAuth>
