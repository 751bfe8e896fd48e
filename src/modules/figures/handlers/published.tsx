import { asPublic, type Transaction } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/error-pages.tsx'
import { page, publicPage } from '../../../platform/http/page.tsx'
import { readsQuery } from '../../../platform/http/query-read.ts'
import { param, type SiteApp, type SiteContext } from '../../../platform/http/request.ts'
import { partsOfThreads, usesOf } from '../../../platform/references/threads.ts'
import { regionsOf } from '../../directory/index.ts'
import { amountsOf } from '../amounts.ts'
import { figureReference } from '../figure-reference.ts'
import { ExercisePage } from '../pages/published/exercise-page.tsx'
import { FundingPage } from '../pages/published/funding-page.tsx'
import { OverviewPage } from '../pages/published/overview-page.tsx'
import { QuestionPage } from '../pages/published/question-page.tsx'
import { RetractedPage } from '../pages/published/retracted-page.tsx'
import { figuresPaths } from '../paths.ts'
import {
  keptNetwork,
  keptPractices,
  keptQuestion,
  keptReleases,
  keptYear,
  type ReadQuestion,
} from '../queries/kept-figures.ts'
import { listNamedMembers } from '../queries/named-members.ts'
import { listAskedQuestions } from '../queries/published.ts'
import { listQuotes } from '../queries/quoted-words.ts'
import type { Year } from '../queries/read-year.ts'
import { fundingYear } from '../rules/published/funding-gap.ts'
import { fundingCodes } from '../rules/published/headlines.ts'
import { speakingCell } from '../rules/published/published-cell.ts'
import { findRelease } from '../rules/releasing/standing-releases.ts'

/**
 * What anyone may read of the releases. Always read as the public, whoever asks: a team member sees here what everyone
 * sees.
 */
export function publishedRoutes(app: SiteApp): void {
  app.get(figuresPaths.published, async (c) => {
    const read = await asPublic(async (tx) => ({
      network: await keptNetwork(tx, c.var.versions),
      practices: await keptPractices(tx, c.var.versions),
    }))
    return publicPage(c, <OverviewPage {...read} />, ['figures', 'directory'])
  })

  app.get(figuresPaths.funding, async (c) => {
    const read = await asPublic(async (tx) => {
      const network = await keptNetwork(tx, c.var.versions)
      const found = fundingYear(network.years)
      return { ...network, found, quotes: found ? await readQuotes(tx, found.year) : null }
    })
    return publicPage(c, <FundingPage {...read} />, ['figures', 'directory'])
  })

  app.get(figuresPaths.publishedExercise(':exercice'), async (c) => {
    const read = await asPublic(async (tx) => {
      const found = findRelease(await keptReleases(tx, c.var.versions), asked(c))
      return found.outcome === 'readable'
        ? { ...found, year: await keptYear(tx, c.var.versions, found.release) }
        : found
    })
    if (read.outcome === 'none') return notFound(c)
    if (read.outcome === 'retracted') return page(c, <RetractedPage {...read} />, 410)

    return publicPage(c, <ExercisePage year={read.year} newer={read.newer} />, ['figures'])
  })

  app.get(figuresPaths.publishedQuestion(':exercice', ':question'), async (c) => {
    const code = param(c, 'question')
    const read = await asPublic((tx) => readQuestion(c, tx, code))
    if (read.outcome === 'none') return notFound(c)
    if (read.outcome === 'retracted') return page(c, <RetractedPage {...read} />, 410)

    const regions = regionsOf(c.var.federation.regionScheme)
    const parts = ['figures', 'directory', ...partsOfThreads(c.var.threads)]
    return publicPage(c, <QuestionPage {...read} regions={regions} />, parts)
  })
}

/** The exercise of the address, and the release it cites, if it does. */
function asked(c: SiteContext): { exercise: string; number: number | null } {
  readsQuery(c, ['diffusion'])
  const cited = c.req.query('diffusion')
  const number = cited === undefined ? null : /^\d{1,6}$/.test(cited) ? Number(cited) : 0
  return { exercise: param(c, 'exercice'), number }
}

/** What members say that the gap closes, and how they were asked. */
async function readQuotes(tx: Transaction, { release }: Year) {
  const code = fundingCodes.words
  const quotes = await listQuotes(tx, release.id, code)
  const questions = await listAskedQuestions(tx, release.exercise)
  const question = questions.find((one) => one.code === code)
  return question && quotes.length > 0 ? { question, quotes } : null
}

async function readQuestion(c: SiteContext, tx: Transaction, code: string) {
  const { versions } = c.var
  const releases = await keptReleases(tx, versions)
  const found = findRelease(releases, asked(c))
  if (found.outcome !== 'readable') return found
  const { release } = found
  const read = await keptQuestion(tx, versions, { release, code })
  if (!read) return { outcome: 'none' as const }
  return {
    ...found,
    read,
    releases,
    practices: await keptPractices(tx, versions),
    named: await listNamedMembers(tx, release.id, code),
    uses: await readUses(c, tx, read),
  }
}

/** Sentences that rest on this figure, of the whole network or of one place. */
function readUses(c: SiteContext, tx: Transaction, { question, year }: ReadQuestion) {
  const { language, federation, threads } = c.var
  const amounts = amountsOf(language, federation)
  const { exercise } = year.release
  const said = new Map<string, string>()
  for (const place of new Set(year.cells.map((cell) => cell.place))) {
    const cell = speakingCell(year.cells, { question: question.code, place })
    if (!cell) continue
    const reference = figureReference({ question: question.code, exercise, place })
    said.set(reference, amounts.said(cell, question.unit))
  }
  const itself = (reference: string) => said.get(reference) ?? '…'
  return usesOf(threads, [...said.keys()], { tx, language, federation, itself })
}
