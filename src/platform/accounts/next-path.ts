import { withoutLanguage } from '../words/language.ts'

/**
 * Where to go once signed in: a path of this site and nothing else, or '' when what is given is not one. An address such as
 * `//elsewhere.example` or `/\elsewhere.example` leaves the site in a browser.
 */
export function safeNext(given: string | undefined): string {
  if (!given?.startsWith('/') || given.length > 500) return ''
  const base = 'http://here.invalid'
  if (!URL.canParse(given, base)) return ''
  const { origin, pathname, search } = new URL(given, base)
  if (origin !== base || pathname.startsWith('//')) return ''
  return withoutLanguage(pathname) + search
}
