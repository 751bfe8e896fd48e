import { type Language, localeOf } from '../../../platform/words/language.ts'

export type FeedEntry = {
  readonly slug: string
  readonly version: number
  readonly title: string
  readonly summary: string
  /** ISO day. */
  readonly on: string
}

export type Feed = {
  readonly language: Language
  readonly title: string
  readonly federation: string
  /** Addresses, whole. */
  readonly self: string
  readonly home: string
  readonly addressOf: (slug: string) => string
  /** The last one first. */
  readonly entries: readonly FeedEntry[]
}

/** Atom (RFC 4287): what was adopted and revised, the last one first. */
export function writeFeed({
  language,
  title,
  federation,
  self,
  home,
  addressOf,
  entries,
}: Feed): string {
  const [last] = entries
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localeOf[language]}">
  <id>${escaped(self)}</id>
  <title>${escaped(title)}</title>
  <updated>${moment(last?.on ?? '2000-01-01')}</updated>
  <author><name>${escaped(federation)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(home)}"/>
${entries
  .map(
    ({ slug, version, title: said, summary, on }) => `  <entry>
    <id>${escaped(`${addressOf(slug)}#v${version}`)}</id>
    <title>${escaped(said)}</title>
    <updated>${moment(on)}</updated>
    <link rel="alternate" type="text/html" href="${escaped(addressOf(slug))}"/>
    <summary>${escaped(summary)}</summary>
  </entry>
`,
  )
  .join('')}</feed>
`
}

function moment(day: string): string {
  return `${day}T00:00:00Z`
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
