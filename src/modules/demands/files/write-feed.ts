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
<id>${escaped(`${origin}/${one.id}`)}</id>
<title>${escaped(one.title)}</title>
<link href="${escaped(origin + one.path)}"/>
<updated>${one.updated.toISOString()}</updated>
<author><name>${escaped(one.author)}</name></author>
<content type="text">${escaped(one.text)}</content>
</entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escaped(origin + path)}</id>
<title>${escaped(title)}</title>
<link rel="self" href="${escaped(origin + path)}"/>
<link href="${escaped(origin + page)}"/>
<updated>${updated}</updated>
${lines.join('')}</feed>
`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** What XML 1.0 holds: control characters have no place in it, even written as entities. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (one) => entities[one] ?? '')
  )
}
