import type { Transaction } from '../../../../platform/database/database.ts'
import { attachment } from '../../../../platform/files/attachment.ts'
import { csvOf, spreadsheets } from '../../../../platform/files/csv.ts'
import { unavailablePage } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, signedIn } from '../../../../platform/http/request.ts'
import { log } from '../../../../platform/log.ts'
import { formatsOf } from '../../../../platform/words/format.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { namesOfBodies, namesOfMembers } from '../../../directory/index.ts'
import { recordReading } from '../../acts/record-reading.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import { bookletTable } from '../../files/booklet-table.ts'
import { BookletPage } from '../../pages/amendments/booklet-page.tsx'
import { AmendmentsTooLarge } from '../../pages/amendments/too-large-page.tsx'
import { bookletPdf } from '../../print/booklet-pdf.ts'
import { lastOpening, type Opening } from '../../queries/amendments/openings.ts'
import { readOutline } from '../../queries/amendments/outline.ts'
import { readAmendments } from '../../queries/amendments/read-amendments.ts'
import { listEntries } from '../../queries/amendments/register.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { membersOf } from '../../rules/amendments/amendment.ts'
import { shownGroups } from '../../rules/amendments/shown-groups.ts'
import type { ReadingKind } from '../../tables.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { documentsWords } from '../../words/documents.ts'
import { filesWords } from '../../words/files.ts'
import { absent, inDocument } from '../guard.ts'

/** The booklet of amendments: a page to print, a PDF, a table. Noted as a reading of the document, under the reader's name. */
export function bookletRoutes(app: SiteApp): void {
  app.get(amendmentPaths.booklet(':document'), async (c) => {
    const person = signedIn(c)
    const shown = await inBooklet(c, 'page', async (tx, booklet) => ({
      ...booklet,
      bodies: await namesOfBodies(tx),
    }))
    if (!shown || !person) return absent(c)
    return page(c, <BookletPage {...shown} reader={person.name} />)
  })

  app.get(amendmentPaths.bookletFile(':document', 'csv'), async (c) => {
    const { language, federation } = c.var
    const made = await inBooklet(c, 'page', async (_, { document, amendments, names }) => ({
      body: csvOf(
        bookletTable({ amendments, names, language, timeZone: federation.timeZone }),
        spreadsheets[language],
      ),
      name: `${document.slug}-amendements`,
    }))
    return made ? attachment(c, { ...made, format: 'csv' }) : absent(c)
  })

  app.get(amendmentPaths.bookletFile(':document', 'pdf'), async (c) => {
    const person = signedIn(c)
    const read = await inBooklet(c, 'pdf', async (_, booklet) => booklet)
    if (!read || !person) return absent(c)
    const { document, opening, groups, names } = read
    const { title, slug, language, status, audience } = document
    const { federation } = c.var
    const say = filesWords.in(language)
    const said = documentsWords.in(language)(`status.${status}`)
    const made = await bookletPdf(
      {
        title,
        slug,
        language,
        timeZone: federation.timeZone,
        federation: federation.name,
        opening: openingOf(opening, document, federation.timeZone),
        mark: say('mark', { status: said, name: person.name }),
        warning: audience === 'public' ? say('warningOpen') : say('warning', { name: person.name }),
        groups,
        names,
      },
      { signal: c.req.raw.signal },
    )
    if (made.outcome === 'compiled') {
      const body = new Uint8Array(made.pdf)
      return attachment(c, { body, name: `${slug}-amendements`, format: 'pdf' })
    }
    if (made.outcome === 'too-large')
      return page(c, <AmendmentsTooLarge document={document} />, 422)
    if (made.outcome === 'refused') log.error({ at: 'booklet-pdf', problems: made.problems })
    return unavailablePage(c)
  })
}

type Booklet = {
  readonly document: WorkingDocument
  readonly opening: Opening | null
  readonly amendments: Awaited<ReturnType<typeof readAmendments>>
  readonly groups: ReturnType<typeof shownGroups>
  readonly names: ReadonlyMap<string, string>
}

async function inBooklet<T>(
  c: SiteContext,
  what: ReadingKind,
  work: (tx: Transaction, booklet: Booklet) => Promise<T>,
): Promise<T | null> {
  if (!signedIn(c)) return null
  return inDocument(c, async (tx, document) => {
    await recordReading(tx, document.id, what)
    const entries = await listEntries(tx, document.id)
    const outline = await readOutline(tx, document.id)
    const ids = entries.filter(({ state }) => state !== 'withdrawn').map(({ id }) => id)
    const amendments = await readAmendments(tx, outline, ids)
    return work(tx, {
      document,
      opening: await lastOpening(tx, document.id),
      amendments,
      groups: shownGroups(amendments, entries),
      names: await namesOfMembers(tx, membersOf(amendments)),
    })
  })
}

function openingOf(
  opening: Opening | null,
  { language }: WorkingDocument,
  timeZone: string,
): string {
  if (!opening) return ''
  const say = amendmentsWords.in(language)
  const formats = formatsOf(language)
  const { number, closesOn, closedAt, isOpen } = opening
  if (isOpen) return say('opening.open', { number, date: formats.day(closesOn) })
  const closed = closedAt === null ? closesOn : todayIn(timeZone, closedAt)
  return say('opening.closed', { number, date: formats.day(closed) })
}
