import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { nounsOf } from '../federation/federation.ts'
import type { Catalogue, Say } from '../words/catalogue.ts'
import { type Formats, formatsOf } from '../words/format.ts'
import { drawn, type Linking, type Reading, ReadingContext } from './drawing.tsx'
import { isAllRead } from './query-read.ts'
import type { SiteContext } from './request.ts'

export type { Reading } from './drawing.tsx'

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('a page is drawn by page()')
  return reading
}

/** A module's words in the reader's language, inside a page. */
export function useWords<K extends string>(catalogue: Catalogue<K>): Say<K> {
  return catalogue.in(useReading().language)
}

export function useFormats(): Formats {
  return formatsOf(useReading().language)
}

/** What the federation calls its members, as values for the sentences that name one. */
export function useNouns(): ReturnType<typeof nounsOf> {
  const { federation, language } = useReading()
  return nounsOf(federation, language)
}

const doctype = Buffer.from('<!doctype html>')

/** Answers a page. `view` draws the whole of it, `<Page>` first. */
export function page(
  c: SiteContext,
  view: VNode,
  status: 200 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503 = 200,
): Response {
  const url = new URL(c.req.url)
  // Asked once: `c.var` makes a new object of all there is.
  const { language, federation, person, menus, requestId, origin, wordsToLink } = c.var
  const linking: Linking | null = wordsToLink ? { words: wordsToLink, hasTexts: false } : null
  const reading: Reading = {
    language,
    federation,
    person,
    menus,
    requestId,
    origin,
    // `/en//elsewhere.example` asks for a path that, written as a link, would leave the site.
    path: c.req.path.replace(/^\/+/, '/') + url.search,
    isRefused: [409, 422, 429].includes(status) && c.req.method === 'POST',
    ...(linking && { linking }),
  }
  // Encoded once: from here on the page is compressed, kept and sent as bytes.
  const rendered = drawn(view, reading, [doctype])
  c.set('rendered', rendered)
  if (linking?.hasTexts) c.set('textsMadeFrom', linking.words.parts)
  return c.body(rendered, status, {
    'content-type': 'text/html; charset=UTF-8',
    'cache-control': 'private, no-store',
  })
}

/**
 * A page that is the same for everyone who is not signed in: the page cache may keep it until one of `parts` changes, when it
 * knows all that its address asks (`readQuery` says so; `readsQuery` where none is used).
 */
export function publicPage(c: SiteContext, view: VNode, parts: readonly string[]): Response {
  const answer = page(c, view)
  if (c.var.mayBeKept && isAllRead(c)) {
    c.set('madeFrom', [...new Set(['settings', ...parts, ...(c.var.textsMadeFrom ?? [])])])
  }
  return answer
}
