import { randomUUID } from 'node:crypto'
import { createContext, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { submissionField } from '../forms/once.ts'
import { type WordsToLink, withWordsLinked } from './linked-regions.ts'
import type { SiteVariables } from './request.ts'

/** What a page may know of the request that asked for it. */
export type Reading = Pick<
  SiteVariables,
  'language' | 'federation' | 'person' | 'menus' | 'requestId' | 'origin'
> & {
  /** Path without language and with its query: the other language's link keeps it. */
  readonly path: string
  /** A form was refused: the title says so first. */
  readonly isRefused: boolean
  readonly linking?: Linking
}

/** What the texts of a page are linked with; drawing it tells whether it has any. */
export type Linking = { readonly words: WordsToLink; hasTexts: boolean }

export type Drawing = Reading & {
  /** Parts drawn before, in the order in which they stand in the page. */
  readonly copied: (readonly Uint8Array[])[]
}

export const ReadingContext = createContext<Drawing | null>(null)

/** Draws a page, or a part of one, as the bytes that are sent, after those that come `before` it. */
export function drawn(
  view: VNode,
  reading: Reading,
  before: readonly Uint8Array[] = [],
): Buffer<ArrayBuffer> {
  const copied: (readonly Uint8Array[])[] = []
  const written = renderToString(
    <ReadingContext.Provider value={{ ...reading, copied }}>{view}</ReadingContext.Provider>,
  )
  const { linking, path } = reading
  const { html, hasTexts } = withWordsLinked(written, linking?.words ?? null, pathOf(path))
  if (linking && hasTexts) linking.hasTexts = true
  const numbered = reading.person === null ? (part: string) => part : numberForms()
  const bytes = (part: string) => Buffer.from(inReadersLanguage(numbered(part), reading))
  const [first = '', ...rest] = html.split(copyMark)
  return Buffer.concat([
    ...before,
    bytes(first),
    ...rest.flatMap((part, at) => [...(copied[at] ?? missing()), bytes(part)]),
  ])
}

/** Without its query. */
function pathOf(path: string): string {
  return path.replace(/\?.*$/s, '')
}

/** Stands in a page for bytes drawn before. Nobody can type it: Preact escapes `<`. */
const copyMark = '<!--copied-->'

/** In a page being drawn, bytes drawn before. */
export function copy({ copied }: Drawing, bytes: readonly Uint8Array[]): VNode {
  copied.push(bytes)
  return jsxTemplate([copyMark])
}

function missing(): never {
  throw new Error('a page has as many marks as parts that are copied')
}

/** The tag of a form that writes, whole: see `leadingTag`. */
const writingForm = /<form\s(?:[^">]|"[^"]*")*\bmethod="post"(?:[^">]|"[^"]*")*>/g

/** Writes in each form of someone signed in the number of her page: see `once`. */
function numberForms(): (html: string) => string {
  const field = `<input type="hidden" name="${submissionField}" value="${randomUUID()}">`
  return (html) => html.replace(writingForm, (tag) => `${tag}${field}`)
}

/** Tags that lead somewhere, whole: a quote inside an attribute's value is written `&quot;`. */
const leadingTag = /<(?:a|area|button|form|input|link)\s(?:[^">]|"[^"]*")*>/g
/** What has no English twin: files, data for programs, and what is in English already. */
const toFrenchPath = / (href|action|formaction)="\/(?!\/|en[/"?#]|assets\/|api\/)/

/**
 * Routes and hrefs are written once, for the French path. On an English page every link and form of the site leads to its
 * English twin; a tag that carries `hreflang` says itself where it goes. Text cannot be touched: Preact escapes `<` and `"`.
 */
function inReadersLanguage(html: string, { language }: Reading): string {
  if (language === 'fr') return html
  return html.replace(leadingTag, (tag) =>
    tag.includes(' hreflang="')
      ? tag
      : tag.replace(toFrenchPath, ' $1="/en/').replace('="/en/"', '="/en"'),
  )
}
