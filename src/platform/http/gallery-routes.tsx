import { Gallery } from '../../design/gallery.tsx'
import { emblemFile } from '../../design/mark/emblem.tsx'
import { PageHead } from '../../design/page-head/page-head.tsx'
import { notFound } from './error-pages.tsx'
import { Page } from './layout.tsx'
import { page, useWords } from './page.tsx'
import type { SiteApp } from './request.ts'
import { shellWords } from './words.ts'

/** What the design is made of: `/design`, in the demonstration; the federation's emblem, everywhere. */
export function galleryRoutes(app: SiteApp): void {
  app.get('/design', (c) =>
    c.var.federation.isDemonstration ? page(c, <GalleryPage />) : notFound(c),
  )

  app.get('/emblem.svg', (c) =>
    c.body(emblemFile(c.var.federation.name), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=3600',
    }),
  )
}

function GalleryPage() {
  const say = useWords(shellWords)
  return (
    <Page title={say('gallery.title')} isPrivate>
      <PageHead cloth="linen" title={say('gallery.title')} lead={say('gallery.lead')} />
      <Gallery />
    </Page>
  )
}
