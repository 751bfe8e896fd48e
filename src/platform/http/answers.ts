import { inLanguage } from '../words/language.ts'
import type { SiteContext } from './request.ts'

/** 303 after a write, in the reader's language. `path` is a path of this site, as paths.ts build them. */
export function seeOther(c: SiteContext, path: string): Response {
  return c.redirect(inLanguage(path, c.var.language), 303)
}

/** 301 to the address that replaces this one. */
export function movedTo(c: SiteContext, path: string): Response {
  return c.redirect(inLanguage(path, c.var.language), 301)
}
