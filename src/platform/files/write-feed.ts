import { xmlEscaped } from './xml-text.ts'

/** An entry of a feed, as plain text. `path`: where it is read on this site. */
export type FeedEntry = {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly updated: Date
  readonly text: string
  readonly author: string
}

type Feed = {
  readonly origin: string
  readonly path: string
  /** Where the same is read by people. */
  readonly page: string
  readonly title: string
  readonly language: string
  readonly entries: readonly FeedEntry[]
}

/** An Atom feed (RFC 4287), the last entry first. Pure: the same entries make the same bytes. */
export function writeFeed({ origin, path, page, title, language, entries }: Feed): string {
  const [last] = entries
  const updated = (last?.updated ?? new Date(0)).toISOString()
  const lines = entries.map(
    (one) => `<entry>
<id>${xmlEscaped(`${origin}/${one.id}`)}</id>
<title>${xmlEscaped(one.title)}</title>
<link href="${xmlEscaped(origin + one.path)}"/>
<updated>${one.updated.toISOString()}</updated>
<author><name>${xmlEscaped(one.author)}</name></author>
<content type="text">${xmlEscaped(one.text)}</content>
</entry>
`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${xmlEscaped(origin + path)}</id>
<title>${xmlEscaped(title)}</title>
<link rel="self" href="${xmlEscaped(origin + path)}"/>
<link href="${xmlEscaped(origin + page)}"/>
<updated>${updated}</updated>
${lines.join('')}</feed>
`
}
