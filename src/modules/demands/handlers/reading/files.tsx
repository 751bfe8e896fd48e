import { attachment, type FileMade } from '../../../../platform/files/attachment.ts'
import { unavailablePage } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, signedIn } from '../../../../platform/http/request.ts'
import { log } from '../../../../platform/log.ts'
import { formatsOf } from '../../../../platform/words/format.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { recordReading } from '../../acts/record-reading.ts'
import { makeDocx } from '../../files/in-thread.ts'
import { printedOf } from '../../files/printed.ts'
import { type WrittenDocument, writeHtml } from '../../files/write-html.ts'
import { writeMarkdown } from '../../files/write-markdown.ts'
import { TextTooLarge } from '../../pages/reading/text-too-large.tsx'
import { demandsPaths } from '../../paths.ts'
import { documentPdf } from '../../print/document-pdf.ts'
import { lastWritten, type WorkingDocument } from '../../queries/documents.ts'
import { readDocument } from '../../queries/read-document.ts'
import { documentsWords } from '../../words/documents.ts'
import { filesWords } from '../../words/files.ts'
import { absent, inDocument } from '../guard.ts'

/** A document as files, for its readers. Made when one asks, under her name, kept nowhere. */
export function fileRoutes(app: SiteApp): void {
  app.get(demandsPaths.file(':document', 'md'), async (c) => {
    const read = await readWritten(c, 'md')
    if (!read) return absent(c)
    const body = `${read.written.warning}\n\n${writeMarkdown(read.written)}`
    return attachment(c, { body, name: read.slug, format: 'md' })
  })

  app.get(demandsPaths.file(':document', 'html'), async (c) => {
    const read = await readWritten(c, 'html')
    if (!read) return absent(c)
    return attachment(c, { body: writeHtml(read.written), name: read.slug, format: 'html' })
  })

  app.get(demandsPaths.file(':document', 'docx'), async (c) => {
    const read = await readWritten(c, 'docx')
    if (!read) return absent(c)
    const body = await makeDocx(read.written)
    return body ? attachment(c, { body, name: read.slug, format: 'docx' }) : unavailablePage(c)
  })

  app.get(demandsPaths.file(':document', 'pdf'), async (c) => {
    const read = await readWritten(c, 'pdf')
    if (!read) return absent(c)
    const { written, mark, slug } = read
    const { signal } = c.req.raw
    const made = await documentPdf({ ...written, mark, slug }, { signal })
    if (made.outcome === 'compiled') {
      return attachment(c, { body: new Uint8Array(made.pdf), name: slug, format: 'pdf' })
    }
    if (made.outcome === 'too-large') return page(c, <TextTooLarge document={read.document} />, 422)
    if (made.outcome === 'refused') log.error({ at: 'document-pdf', problems: made.problems })
    return unavailablePage(c)
  })
}

type Asked = { document: WorkingDocument; written: WrittenDocument; mark: string; slug: string }

async function readWritten(
  c: SiteContext,
  format: Extract<FileMade['format'], 'pdf' | 'docx' | 'md' | 'html'>,
): Promise<Asked | null> {
  const { federation, origin } = c.var
  const person = signedIn(c)
  return inDocument(c, async (tx, document) => {
    await recordReading(tx, document.id, format)
    const read = await readDocument(tx, document, c.var)
    const { language, title, kind, slug } = document
    const say = filesWords.in(language)
    const sayOf = documentsWords.in(language)
    const status = sayOf(`status.${document.status}`)
    const written = await lastWritten(tx, document.id)
    const date = formatsOf(language).day(todayIn(federation.timeZone, written))
    const name = person?.name
    const isOpen = document.audience === 'public' || name === undefined
    return {
      document,
      slug,
      mark: name === undefined ? status : say('mark', { status, name }),
      written: {
        title,
        language,
        status: say('status', { kind: sayOf(`kind.${kind}`), status, date }),
        warning: isOpen ? say('warningOpen') : say('warning', { name }),
        federation: federation.name,
        printed: printedOf(read, origin),
      },
    }
  })
}
