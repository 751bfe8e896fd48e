import type { ProtectionOptions } from '../../../../protection/protection.ts'
import type { PublishedCell } from '../published/published-cell.ts'
import { type ReadPastYear, readersOfThePast } from './believed-knowledge.ts'
import { type Contribution, consolidate } from './consolidate.ts'
import { lastYearOf } from './last-year.ts'
import type { ZoneOf } from './place-index.ts'
import { type Neighbours, proposeZones } from './propose-zones.ts'
import type { Vintage } from './protect-question.ts'
import { type QuotedWords, quoteWords } from './quote-words.ts'
import type { ReleaseAudit } from './release-audit.ts'
import type { ReleaseChoices } from './release-choices.ts'
import { QuestionRelease, type ReleasedQuestion } from './release-question.ts'
import type { SharingOfMember } from './team-knowledge.ts'
import type { ReleaseThresholds } from './thresholds.ts'
import type { CountsTold } from './untold-places.ts'
import { sortReturns, type YearReturns } from './year-returns.ts'

/** An earlier release of the same exercise that somebody has read. */
export type EarlierRelease = {
  readonly name: string
  readonly isPublic: boolean
  readonly zoneOf: ZoneOf
  /** Those it was held to. */
  readonly thresholds: ReleaseThresholds
  /** Of which places it says how many answered: see `placeKey`. */
  readonly counts: Pick<CountsTold, 'told' | 'untold'>
  readonly questions: ReadonlyMap<string, Pick<Vintage, 'contributions' | 'shown' | 'named'>>
}

export type ReleaseRequest = {
  readonly audience: 'team' | 'public'
  readonly choices: ReleaseChoices
  readonly thresholds: ReleaseThresholds
  readonly year: YearReturns
  /** The exercises before, newest first. */
  readonly past: readonly ReadPastYear<YearReturns>[]
  /** Keys of every region. */
  readonly regions: readonly string[]
  /** Regions that touch each other. */
  readonly neighbours: Neighbours
  readonly zoneOf: ZoneOf
  readonly sharing: ReadonlyMap<string, SharingOfMember>
  /** Oldest first. */
  readonly earlier: readonly EarlierRelease[]
}

export type ReleaseContribution = Contribution & { readonly question: string }
export type NamedFigure = {
  readonly question: string
  readonly part: string
  readonly member: string
  readonly value: number
}

export type ProtectedRelease = {
  readonly passed: boolean
  /** None when it did not pass: nothing of it may be read. */
  readonly cells: readonly PublishedCell[]
  readonly named: readonly NamedFigure[]
  readonly contributions: readonly ReleaseContribution[]
  /** What members agreed to be quoted with. */
  readonly words: readonly QuotedWords[]
  readonly audit: ReleaseAudit
}

export type ReleaseProgress = { readonly done: number; readonly of: number }
export type ReleaseOptions = Pick<ProtectionOptions, 'stop'> & {
  readonly onProgress?: (progress: ReleaseProgress) => void
}

/**
 * Everything a release does: adds up what was asked, lets in the changes that may enter, protects each question and empties what
 * may not be read. A release for the public of which one question cannot be protected does not pass; a view of the team leaves that
 * question empty. Throws `Stopped` when asked to.
 */
export async function protectRelease(
  request: ReleaseRequest,
  { stop, onProgress }: ReleaseOptions = {},
): Promise<ProtectedRelease> {
  const year = sortReturns(request.year)
  const past = request.past.map((one) => ({ ...one, year: sortReturns(one.year) }))
  const lastYear = lastYearOf(year.members, past)
  const readersOf = readersOfThePast(year.members, past)
  const { zoneOf, thresholds } = request
  const consolidated = consolidate({ year, past, zoneOf, thresholds })
  const wanted = new Map(consolidated.map((one) => [one.question, one]))
  const found: ReleasedQuestion[] = []
  const questions = request.choices.questions.flatMap((code) => wanted.get(code) ?? [])
  for (const [done, consolidated] of questions.entries()) {
    onProgress?.({ done, of: questions.length })
    const { question: code, unit } = consolidated
    const release = new QuestionRelease(request, year, consolidated)
    const before = lastYear({ code, unit })
    found.push(await release.protect(before, readersOf(code, before), stop ? { stop } : {}))
  }
  onProgress?.({ done: questions.length, of: questions.length })
  const proposals =
    request.audience === 'team'
      ? await proposeZones(
          request.year,
          request.regions,
          request.neighbours,
          thresholds,
          stop ? { stop } : {},
        )
      : undefined
  return releaseOf(request, found, proposals)
}

function releaseOf(
  request: ReleaseRequest,
  found: readonly ReleasedQuestion[],
  proposals: ReleaseAudit['proposals'],
): ProtectedRelease {
  const passed =
    request.audience === 'team' ||
    found.every(({ protection }) => protection.outcome === 'protected')
  const played = found.flatMap(({ protection }) =>
    protection.outcome === 'protected' ? [protection.played] : [],
  )
  const most = (numbers: readonly number[]) => Math.max(0, ...numbers)
  const isPublic = request.earlier.filter((release) => release.isPublic).length
  return {
    passed,
    cells: passed ? found.flatMap(({ cells }) => cells) : [],
    named: passed ? found.flatMap(({ named }) => named) : [],
    contributions: passed ? found.flatMap(({ contributions }) => contributions) : [],
    words: passed ? quoteWords(request) : [],
    audit: {
      questions: found.map(({ audit }) => audit),
      played: {
        outsider: most(played.map(({ outsider }) => outsider)),
        member: most(played.map(({ member }) => member)),
        coalition: most(played.map(({ coalition }) => coalition)),
        viewer: most(played.map(({ viewer }) => viewer)),
      },
      readByTeam: most(found.map(({ team }) => team.members.size)),
      ...(proposals && { proposals }),
      compared: { public: isPublic, team: request.earlier.length - isPublic },
      zoneOf: Object.fromEntries(request.zoneOf),
      thresholds: request.thresholds,
    },
  }
}
