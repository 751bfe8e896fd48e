import { asPublic, type Transaction } from '../../../platform/database/database.ts'
import { savedAs } from '../../../platform/files/attachment.ts'
import { csvOf, rfc4180, spreadsheets } from '../../../platform/files/csv.ts'
import { notFound } from '../../../platform/http/error-pages.tsx'
import { publicPage } from '../../../platform/http/page.tsx'
import { publicData } from '../../../platform/http/public-data.ts'
import { formats, param, type SiteApp, type SiteContext } from '../../../platform/http/request.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { everyRegion, listPractices } from '../../directory/index.ts'
import { citationOf } from '../citation.ts'
import { adxOf } from '../open-data/adx.ts'
import { openTable } from '../open-data/columns.ts'
import { csvwOf } from '../open-data/csvw.ts'
import { dcatOf, mediaTypeOf } from '../open-data/dcat.ts'
import { jsonStatOf } from '../open-data/json-stat.ts'
import { namesIn, type OpenRelease } from '../open-data/open-release.ts'
import { type OpenFormat, openFiguresPaths, openFileNamed, savedName } from '../open-data/paths.ts'
import { sdmxCsvOf } from '../open-data/sdmx-csv.ts'
import { workbookOf } from '../open-data/workbook.ts'
import { OpenFiguresPage } from '../pages/published/open-figures-page.tsx'
import { listPublicZones, listPublishedReleases } from '../queries/published.ts'
import { readYear, readYears } from '../queries/read-year.ts'
import { openFiguresWords } from '../words/open-figures.ts'

type OpenFile = NonNullable<ReturnType<typeof openFileNamed>>

/** The published figures as files. Read as the public, whoever asks, and the same in every language. */
export function openFiguresRoutes(app: SiteApp): void {
  app.get(openFiguresPaths.home, async (c) => {
    const read = await asPublic(async (tx) => {
      const releases = await listPublishedReleases(tx)
      const readable = releases.filter(({ retracted_at }) => retracted_at === null)
      return { releases, years: await readYears(tx, readable, { level: 'network' }) }
    })
    return publicPage(c, <OpenFiguresPage {...read} />, ['figures'])
  })

  app.get(openFiguresPaths.catalogue, async (c) => {
    const releases = await asPublic(listPublishedReleases)
    const { origin, federation } = c.var
    const catalogue = JSON.stringify(dcatOf({ origin, federation, releases }), null, 2)
    return openToAll(publicData(c, catalogue, 'application/ld+json; charset=utf-8', ['figures']))
  })

  app.get(openFiguresPaths.wholeFile(':fichier'), (c) =>
    answerFile(c, openFileNamed(param(c, 'fichier'))),
  )
  app.get(openFiguresPaths.questionFile(':diffusion', ':fichier'), (c) =>
    answerFile(c, openFileNamed(param(c, 'fichier'), param(c, 'diffusion'))),
  )
}

async function answerFile(c: SiteContext, file: OpenFile | null): Promise<Response> {
  if (!file) return notFound(c)
  const read = await asPublic((tx) => readOpenRelease(tx, file))
  if (read.outcome === 'none') return notFound(c)
  if (read.outcome === 'retracted') return openToAll(retracted(c, read.release))

  const open: OpenRelease = {
    ...read,
    regions: everyRegion,
    federation: c.var.federation,
    origin: c.var.origin,
  }
  const answer = publicData(c, await write(file, open), mediaTypeOf[file.format], [
    'figures',
    'directory',
  ])
  const isTable = ['csv', 'frenchCsv', 'xlsx', 'sdmxCsv'].includes(file.format)
  if (isTable) answer.headers.set('content-disposition', savedAs(savedName(file)))
  const described: Partial<Record<OpenFormat, OpenFormat>> = {
    csv: 'csvw',
    frenchCsv: 'frenchCsvw',
  }
  const format = described[file.format]
  if (format) {
    const description = openFiguresPaths.file({ ...file, format })
    answer.headers.set('link', `<${description}>; rel="describedby"; type="application/csvm+json"`)
  }
  return openToAll(answer)
}

async function readOpenRelease(tx: Transaction, { release: number, question }: OpenFile) {
  const release = (await listPublishedReleases(tx)).find((one) => one.number === number)
  if (!release) return { outcome: 'none' as const }
  if (release.retracted_at !== null) return { outcome: 'retracted' as const, release }
  const { cells, questions } = await readYear(tx, release, { question })
  if (cells.length === 0) return { outcome: 'none' as const }
  const zones = await listPublicZones(tx)
  const practices = await listPractices(tx)
  return { outcome: 'readable' as const, release, cells, questions, zones, practices }
}

async function write(file: OpenFile, open: OpenRelease): Promise<string | Uint8Array<ArrayBuffer>> {
  const { federation, origin, release } = open
  const beside = (format: OpenFormat) =>
    openFiguresPaths
      .file({ ...file, format })
      .split('/')
      .at(-1) ?? ''
  switch (file.format) {
    case 'frenchCsv':
      return csvOf(openTable(open, namesIn('fr', open)), spreadsheets.fr)
    case 'csv':
      return csvOf(openTable(open, namesIn('en', open)), rfc4180)
    case 'xlsx':
      return workbookOf(open, citationOf('fr', { federation, origin, release }))
    case 'jsonStat':
      return JSON.stringify(jsonStatOf(open))
    case 'sdmxCsv':
      return sdmxCsvOf(open)
    case 'adx':
      return adxOf(open)
    case 'frenchCsvw':
      return JSON.stringify(csvwOf(open, { url: beside('frenchCsv'), language: 'fr' }), null, 2)
    case 'csvw':
      return JSON.stringify(csvwOf(open, { url: beside('csv'), language: 'en' }), null, 2)
  }
}

/** Gone: a program that kept the address learns when and why, in a sentence. */
function retracted(
  c: SiteContext,
  release: { number: number; retracted_at: Date | null; retraction_reason: string | null },
): Response {
  const { timeZone } = c.var.federation
  const sentence = openFiguresWords.in(c.var.language)('retracted', {
    number: release.number,
    date: formats(c).day(todayIn(timeZone, release.retracted_at ?? new Date(0))),
    reason: release.retraction_reason ?? '',
  })
  return c.text(`${sentence}\n`, 410, { 'cache-control': 'private, no-store' })
}

/** Pages of any site may read public data (CORS): no cookie goes with such a request. */
function openToAll(answer: Response): Response {
  answer.headers.set('access-control-allow-origin', '*')
  return answer
}
