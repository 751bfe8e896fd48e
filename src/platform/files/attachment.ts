import type { SiteContext } from '../http/request.ts'

/** A file made for one reader, to be kept on her machine and nowhere between. `type` carries its charset. */
export function attachment(
  c: SiteContext,
  { body, type, name }: { readonly body: string; readonly type: string; readonly name: string },
): Response {
  return c.body(body, 200, {
    'content-type': type,
    // A quote or a line break would end the header's value.
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
    'cache-control': 'private, no-store',
  })
}
