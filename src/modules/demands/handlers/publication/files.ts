import { mediaTypes, savedAs } from '../../../../platform/files/attachment.ts'
import { unavailablePage } from '../../../../platform/http/error-pages.tsx'
import type { SiteApp, SiteContext } from '../../../../platform/http/request.ts'
import { log } from '../../../../platform/log.ts'
import { formatsOf } from '../../../../platform/words/format.ts'
import { inLanguage } from '../../../../platform/words/language.ts'
import { makeDocx } from '../../files/in-thread.ts'
import { type KeptFile, keptFiles } from '../../files/kept-files.ts'
import { printedOf } from '../../files/printed.ts'
import type { WrittenDocument } from '../../files/write-html.ts'
import { writeMarkdown } from '../../files/write-markdown.ts'
import { type DocumentFormat, documentFormats, publishedPaths } from '../../paths.ts'
import { documentPdf } from '../../print/document-pdf.ts'
import { citationPieces } from '../../rules/published/citation.ts'
import { documentsWords } from '../../words/documents.ts'
import { publishedWords } from '../../words/published.ts'
import { type FoundVersion, withVersion } from './asked-version.tsx'

const keep = keptFiles()

/** A version as files. Made when one asks, from what may be read now, and made anew when that changes. */
export function publishedFileRoutes(app: SiteApp): void {
  for (const format of documentFormats) {
    const answer = (c: SiteContext) =>
      withVersion(c, async (found) => {
        const { slug, number } = found.publication
        const asked = writtenOf(c, found)
        const name = `${slug}-${number}.${format}`
        const file = await keep(`${name} ${c.var.origin}`, asked, () => makers[format](asked))
        return file ? sent(c, { name, format, file }) : unavailablePage(c)
      })
    app.get(publishedPaths.versionFile(':texte', ':version', format), answer)
    app.get(publishedPaths.textFile(':texte', format), answer)
  }
}

type Asked = {
  readonly seed: string
  readonly online: string
  readonly written: WrittenDocument
}

const makers: Readonly<
  Record<DocumentFormat, (asked: Asked) => Promise<Uint8Array<ArrayBuffer> | null>>
> = {
  async pdf({ seed, online, written }) {
    const made = await documentPdf({ ...written, mark: '', slug: seed, online })
    if (made.outcome === 'compiled') return new Uint8Array(made.pdf)
    if (made.outcome === 'refused') log.error({ at: 'published-pdf', problems: made.problems })
    return null
  },
  docx: ({ written }) => makeDocx(written),
  async md({ written }) {
    const head = `${written.federation}. ${written.status}\n${written.warning}`
    return new Uint8Array(Buffer.from(`${writeMarkdown(written)}\n---\n\n${head}\n`))
  },
}

function writtenOf(c: SiteContext, { publication, read }: FoundVersion): Asked {
  const { origin, federation } = c.var
  const { slug, number, title, kind, language, adopted_on, adopted_by } = publication
  const say = publishedWords.in(language)
  const genre = documentsWords.in(language)(`kind.${kind}`)
  const date = formatsOf(language).day(adopted_on)
  const url = origin + inLanguage(publishedPaths.version(slug, number), language)
  const version = say('versionInLine', { number })
  const pieces = citationPieces(
    publication,
    { federation: federation.name, url, genre, version },
    date,
  )
  return {
    seed: slug,
    online: url,
    written: {
      title,
      language,
      status: `${genre}, ${version}. ${say('adopted', { date, by: adopted_by })}`,
      warning: say('toCite', { citation: pieces.map(({ text }) => text).join('') }),
      foot: `${title}, ${version}`,
      federation: federation.name,
      printed: printedOf(read, origin),
    },
  }
}

type Sent = { readonly name: string; readonly format: DocumentFormat; readonly file: KeptFile }

/** The same for everyone, asked again each time: who has it already is answered so, unless something in it changed. */
function sent(c: SiteContext, { name, format, file: { digest, bytes } }: Sent): Response {
  const etag = `"${digest.slice(0, 22)}"`
  const headers = {
    etag,
    'cache-control': 'private, no-cache',
    'content-type': mediaTypes[format],
    'content-disposition':
      format === 'pdf' ? savedAs(name).replace('attachment', 'inline') : savedAs(name),
  }
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers)
  return c.body(bytes, 200, headers)
}
