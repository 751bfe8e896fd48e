import type { SiteApp } from './request.ts'

/**
 * A refused form is shown at the address it was sent to, which may be read by nobody else: coming back to it, or asking for
 * it in the other language, leads to the page that holds the form.
 */
export function formAddresses(app: SiteApp): (path: string) => string | null {
  const shapesOf = (method: string) =>
    app.routes
      .filter((route) => route.method === method)
      .map(({ path }) => new RegExp(`^${path.replace(/:[A-Za-z]+/g, '[^/]+')}/?$`))
  let known: { readonly sent: readonly RegExp[]; readonly read: readonly RegExp[] } | undefined

  return (path) => {
    // Read once every module has its routes.
    known ??= { sent: shapesOf('POST'), read: shapesOf('GET') }
    const { sent, read } = known
    if (!sent.some((shape) => shape.test(path))) return null
    let above = path
    while (above !== '') {
      above = above.slice(0, above.lastIndexOf('/'))
      if (above !== '' && read.some((shape) => shape.test(above))) return above
    }
    return '/'
  }
}
