import { asPublic, type Transaction } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/error-pages.tsx'
import { page, publicPage } from '../../../platform/http/page.tsx'
import { readsQuery } from '../../../platform/http/query-read.ts'
import { param, type SiteApp, type SiteContext } from '../../../platform/http/request.ts'
import { listPractices, regionsOf } from '../../directory/index.ts'
import { ExercisePage } from '../pages/published/exercise-page.tsx'
import { FundingPage } from '../pages/published/funding-page.tsx'
import { OverviewPage } from '../pages/published/overview-page.tsx'
import { QuestionPage } from '../pages/published/question-page.tsx'
import { RetractedPage } from '../pages/published/retracted-page.tsx'
import { figuresPaths } from '../paths.ts'
import { listNamedMembers } from '../queries/named-members.ts'
import { listAskedQuestions, listPublicZones, listPublishedReleases } from '../queries/published.ts'
import { listQuotes } from '../queries/quoted-words.ts'
import { readYear, readYears, type Year } from '../queries/read-year.ts'
import { fundingYear } from '../rules/published/funding-gap.ts'
import { fundingCodes } from '../rules/published/headlines.ts'
import { findRelease, standingReleases } from '../rules/releasing/standing-releases.ts'

/**
 * What anyone may read of the releases. Always read as the public, whoever asks: a team member sees here what everyone
 * sees.
 */
export function publishedRoutes(app: SiteApp): void {
  app.get(figuresPaths.published, async (c) => {
    const read = await asPublic(async (tx) => ({
      ...(await readNetwork(tx)),
      practices: await listPractices(tx),
    }))
    return publicPage(c, <OverviewPage {...read} />, ['figures', 'directory'])
  })

  app.get(figuresPaths.funding, async (c) => {
    const read = await asPublic(async (tx) => {
      const network = await readNetwork(tx)
      const found = fundingYear(network.years)
      return { ...network, found, quotes: found ? await readQuotes(tx, found.year) : null }
    })
    return publicPage(c, <FundingPage {...read} />, ['figures', 'directory'])
  })

  app.get(figuresPaths.publishedExercise(':exercice'), async (c) => {
    const read = await asPublic(async (tx) => {
      const found = findRelease(await listPublishedReleases(tx), asked(c))
      return found.outcome === 'readable'
        ? { ...found, year: await readYear(tx, found.release, { level: 'network' }) }
        : found
    })
    if (read.outcome === 'none') return notFound(c)
    if (read.outcome === 'retracted') return page(c, <RetractedPage {...read} />, 410)

    return publicPage(c, <ExercisePage year={read.year} newer={read.newer} />, ['figures'])
  })

  app.get(figuresPaths.publishedQuestion(':exercice', ':question'), async (c) => {
    const code = param(c, 'question')
    const read = await asPublic((tx) => readQuestion(tx, code, asked(c)))
    if (read.outcome === 'none') return notFound(c)
    if (read.outcome === 'retracted') return page(c, <RetractedPage {...read} />, 410)

    const regions = regionsOf(c.var.federation.regionScheme)
    return publicPage(c, <QuestionPage {...read} regions={regions} />, ['figures', 'directory'])
  })
}

/** The exercise of the address, and the release it cites, if it does. */
function asked(c: SiteContext): { exercise: string; number: number | null } {
  readsQuery(c, ['diffusion'])
  const cited = c.req.query('diffusion')
  const number = cited === undefined ? null : /^\d{1,6}$/.test(cited) ? Number(cited) : 0
  return { exercise: param(c, 'exercice'), number }
}

async function readNetwork(tx: Transaction) {
  const releases = await listPublishedReleases(tx)
  const years = await readYears(tx, standingReleases(releases), { level: 'network' })
  return { releases, years }
}

/** What members say that the gap closes, and how they were asked. */
async function readQuotes(tx: Transaction, { release }: Year) {
  const code = fundingCodes.words
  const quotes = await listQuotes(tx, release.id, code)
  const questions = await listAskedQuestions(tx, release.exercise)
  const question = questions.find((one) => one.code === code)
  return question && quotes.length > 0 ? { question, quotes } : null
}

async function readQuestion(tx: Transaction, code: string, at: ReturnType<typeof asked>) {
  const releases = await listPublishedReleases(tx)
  const found = findRelease(releases, at)
  if (found.outcome !== 'readable') return found
  const year = await readYear(tx, found.release, { question: code })
  const question = year.questions.get(code)
  if (!question) return { outcome: 'none' as const }
  // Beside the others as they stand, this year as the address cites it.
  const others = standingReleases(releases).filter(
    ({ exercise }) => exercise !== found.release.exercise,
  )
  const years = [year, ...(await readYears(tx, others, { question: code }))]
  return {
    ...found,
    question,
    year,
    years,
    releases,
    zones: await listPublicZones(tx),
    practices: await listPractices(tx),
    named: await listNamedMembers(tx, found.release.id, code),
  }
}
