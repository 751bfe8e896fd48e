import { asPublic } from '../database/database.ts'
import type { Module } from '../module.ts'
import { inLanguage, languages, localeOf } from '../words/language.ts'
import { publicData } from './public-data.ts'
import type { SiteApp } from './request.ts'

/** `/sitemap.xml`, the public pages in each language, and `/robots.txt`, which leads there. */
export function sitemapRoutes(app: SiteApp, modules: readonly Module[]): void {
  const listed = modules.flatMap(({ pagesToFind }) => pagesToFind ?? [])

  app.get('/sitemap.xml', async (c) => {
    const { menus, origin } = c.var
    const paths = await asPublic((tx) => Promise.all(listed.map((pages) => pages.paths(tx))))
    const all = new Set(['/', ...menus.foot.map(({ path }) => path), ...paths.flat()])
    const body = sitemapOf([...all], origin)
    const parts = listed.flatMap((pages) => pages.parts)
    return publicData(c, body, 'application/xml; charset=utf-8', parts)
  })

  app.get('/robots.txt', (c) =>
    publicData(
      c,
      // What is not for search engines says so itself (`noindex`), or asks to sign in.
      `User-agent: *\nDisallow: /api/\n\nSitemap: ${c.var.origin}/sitemap.xml\n`,
      'text/plain; charset=utf-8',
      [],
    ),
  )
}

/** Sitemaps 0.9, each page with its twin in the other language. Paths are of the letters that addresses are made of. */
function sitemapOf(paths: readonly string[], origin: string): string {
  const pages = paths.flatMap((path) => {
    const twins = languages
      .map((language) => {
        const href = origin + inLanguage(path, language)
        return `<xhtml:link rel="alternate" hreflang="${localeOf[language]}" href="${href}"/>`
      })
      .join('')
    return languages.map(
      (language) => `<url><loc>${origin + inLanguage(path, language)}</loc>${twins}</url>`,
    )
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.join('\n')}
</urlset>
`
}
