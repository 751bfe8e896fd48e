import { accounts } from './accounts-login.ts'
import type { Auth } from './better-auth.ts'

/** Per opening: what was built with other keys and connections must not serve. */
const built = new WeakMap<object, Map<string, Promise<Auth>>>()

/** better-auth for one address of the site, imported and built at its first use. */
export function authAt(origin: string): Promise<Auth> {
  const opening = accounts()
  const known = built.get(opening) ?? new Map<string, Promise<Auth>>()
  built.set(opening, known)
  const ready = known.get(origin)
  if (ready) return ready
  const fresh = import('./better-auth.ts').then(({ buildAuth }) => buildAuth(origin))
  known.set(origin, fresh)
  // A failed import may succeed later: the failure must not stay.
  fresh.catch(() => known.delete(origin))
  return fresh
}

/** better-auth refused (a wrong code, a link used already…), as opposed to a bug or a broken machine. */
export function isRefusal(error: unknown): error is Error & { readonly status: unknown } {
  return error instanceof Error && error.name === 'APIError' && 'status' in error
}
