export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** BCP 47 tag used by Intl and by the `lang` attribute. */
export const localeOf: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' }

/** English pages have the French path under `/en`: no cookie, no negotiation. */
export function languageOf(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'fr'
}

/** `/en/ressources` → `/ressources`; the routes are written once, for the French path. */
export function withoutLanguage(pathname: string): string {
  if (languageOf(pathname) === 'fr') return pathname
  return pathname.slice('/en'.length) || '/'
}

/** `/ressources` → `/en/ressources` for an English reader; a query follows its path. */
export function inLanguage(path: string, language: Language): string {
  if (language === 'fr') return path
  return /^\/($|[?#])/.test(path) ? `/en${path.slice(1)}` : `/en${path}`
}
