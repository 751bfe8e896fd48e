import { withoutLanguage } from '../../words/language.ts'

/**
 * Where to go once signed in: a path of this site and nothing else, or '' when what is given is not one. An address such as
 * `//elsewhere.example` or `/\elsewhere.example` leaves the site in a browser.
 */
export function safeNext(given: string | undefined): string {
  if (!given?.startsWith('/') || given.length > 500) return ''
  const base = 'http://here.invalid'
  if (!URL.canParse(given, base)) return ''
  const { origin, pathname, search } = new URL(given, base)
  // `/en//elsewhere.example` is one too, once its language is taken off.
  const path = withoutLanguage(pathname)
  return origin === base && !/^\/[/\\]/.test(path) ? path + search : ''
}
