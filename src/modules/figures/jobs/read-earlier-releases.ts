import type { Transaction } from '../../../platform/database/database.ts'
import { cellKey } from '../rules/releasing/cell-key.ts'
import type { Contribution } from '../rules/releasing/consolidate.ts'
import type { EarlierRelease } from '../rules/releasing/protect-release.ts'
import { readReleaseAudit } from '../rules/releasing/release-audit.ts'
import { countsToldIn } from '../rules/releasing/untold-places.ts'

/** The releases of an exercise that somebody has read, oldest first, and which they are: see `stampOf`. */
export async function readEarlierReleases(
  tx: Transaction,
  exercise: string,
): Promise<{ earlier: readonly EarlierRelease[]; stamp: string }> {
  const seen = await listSeen(tx, exercise)
  const earlier: EarlierRelease[] = []
  for (const [at, release] of seen.entries()) {
    const questions = await readQuestions(tx, release.id)
    const counts = await readCounts(tx, release.id)
    const audit = readReleaseAudit(release.audit)
    if (!audit) throw new Error('a release that passed has an audit')
    const { thresholds } = audit
    const zoneOf = new Map(Object.entries(audit.zoneOf))
    const known = { isPublic: isPublic(release), zoneOf, thresholds, counts, questions }
    earlier.push({ name: `v${at + 1}`, ...known })
  }
  return { earlier, stamp: stampOf(seen) }
}

/** What a release under way was compared with. When it has changed before the end, the work is done again. */
export async function stampOfSeen(tx: Transaction, exercise: string): Promise<string> {
  return stampOf(await listSeen(tx, exercise))
}

/** What passed was seen by the team, whether it was frozen or not. What was retracted was read before. */
function listSeen(tx: Transaction, exercise: string) {
  return tx
    .selectFrom('figures.releases')
    .where('exercise', '=', exercise)
    .where('passed', '=', true)
    .select(['id', 'audience', 'frozen_at', 'audit'])
    .orderBy('built_at')
    .orderBy('id')
    .execute()
}
type Seen = Awaited<ReturnType<typeof listSeen>>[number]

function isPublic({ audience, frozen_at }: Seen): boolean {
  return audience === 'public' && frozen_at !== null
}

function stampOf(seen: readonly Seen[]): string {
  return seen.map((release) => `${release.id} ${isPublic(release)}`).join()
}

async function readCounts(tx: Transaction, release: string): Promise<EarlierRelease['counts']> {
  const cells = await tx
    .selectFrom('figures.release_cells')
    .where('release_id', '=', release)
    .select(['level', 'place', 'respondents'])
    .execute()
  return countsToldIn(cells)
}

async function readQuestions(
  tx: Transaction,
  release: string,
): Promise<EarlierRelease['questions']> {
  type Growing = { contributions: Contribution[]; shown: Set<string>; named: Set<string> }
  const questions = new Map<string, Growing>()
  const of = (question: string) => {
    const found = questions.get(question) ?? {
      contributions: [],
      shown: new Set<string>(),
      named: new Set<string>(),
    }
    questions.set(question, found)
    return found
  }
  const contributions = await tx
    .selectFrom('figures.release_contributions')
    .where('release_id', '=', release)
    .select(['question', 'part', 'member_id as member', 'region', 'kind', 'value'])
    .execute()
  for (const { question, ...one } of contributions) of(question).contributions.push(one)
  const cells = await tx
    .selectFrom('figures.release_cells')
    .where('release_id', '=', release)
    .where('is_hidden', '=', false)
    .select(['question', 'part', 'level', 'place', 'kind'])
    .execute()
  for (const { question, part, kind, ...place } of cells) {
    of(question).shown.add(cellKey(kind === 'estimated' ? 'estimated' : 'observed', place, part))
  }
  const named = await tx
    .selectFrom('figures.release_named')
    .where('release_id', '=', release)
    .select(['question', 'member_id'])
    .execute()
  for (const { question, member_id } of named) of(question).named.add(member_id)
  return questions
}
