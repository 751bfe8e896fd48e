import type { Transaction } from '../../../platform/database/database.ts'
import { keptUntilChanged } from '../../../platform/database/kept-until-changed.ts'
import type { Versions } from '../../../platform/database/versions.ts'
import { listPractices } from '../../directory/index.ts'
import { type PublishedRelease, standingReleases } from '../rules/releasing/standing-releases.ts'
import {
  type AskedQuestion,
  listPublicZones,
  listPublishedReleases,
  type PublicZone,
} from './published.ts'
import { readYear, readYears, type Year } from './read-year.ts'

/*
 * What the published pages are made from, read once and kept until something of the figures changes. Read as the public: never
 * what one reader alone may see. The same objects come back until then, so that what is drawn of them is drawn once.
 */

/** Every release, and of each exercise what stands, the last first. */
export type PublishedNetwork = {
  readonly releases: readonly PublishedRelease[]
  readonly years: readonly Year[]
}

export const keptNetwork = keptUntilChanged('figures', async (tx): Promise<PublishedNetwork> => {
  const releases = await listPublishedReleases(tx)
  return { releases, years: await readYears(tx, standingReleases(releases), { level: 'network' }) }
})

export const keptPractices = keptUntilChanged('directory', listPractices)

/** One question of one release, beside what stands of the other exercises. */
export type ReadQuestion = {
  readonly question: AskedQuestion
  readonly year: Year
  readonly years: readonly Year[]
  readonly zones: readonly PublicZone[]
}

type Pages = {
  readonly releases: readonly PublishedRelease[]
  readonly questions: Map<string, ReadQuestion | undefined>
  readonly networks: Map<string, Year>
}

const keptPages = keptUntilChanged('figures', async (tx): Promise<Pages> => {
  return { releases: await listPublishedReleases(tx), questions: new Map(), networks: new Map() }
})

/** More than a network asks in twenty years: addresses of questions that nobody asks are not kept. */
const mostQuestions = 1000

export async function keptReleases(
  tx: Transaction,
  versions: Versions,
): Promise<readonly PublishedRelease[]> {
  return (await keptPages(tx, versions)).releases
}

/** The network's figures of a release. */
export async function keptYear(
  tx: Transaction,
  versions: Versions,
  release: PublishedRelease,
): Promise<Year> {
  const { networks } = await keptPages(tx, versions)
  const known = networks.get(release.id) ?? (await readYear(tx, release, { level: 'network' }))
  networks.set(release.id, known)
  return known
}

/** Undefined where the release says nothing of it. */
export async function keptQuestion(
  tx: Transaction,
  versions: Versions,
  { release, code }: { readonly release: PublishedRelease; readonly code: string },
): Promise<ReadQuestion | undefined> {
  const { releases, questions } = await keptPages(tx, versions)
  const key = `${release.id} ${code}`
  const known = questions.get(key)
  if (known) return known
  const year = await readYear(tx, release, { question: code })
  const question = year.questions.get(code)
  if (!question) return undefined
  // Beside the others as they stand, this year as the address cites it.
  const others = standingReleases(releases).filter(({ exercise }) => exercise !== release.exercise)
  const years = [year, ...(await readYears(tx, others, { question: code }))]
  const read = { question, year, years, zones: await listPublicZones(tx) }
  if (questions.size >= mostQuestions) questions.clear()
  questions.set(key, read)
  return read
}
