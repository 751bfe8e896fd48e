import type { KnownPast } from '../../../../protection/known-past.ts'
import type { ProtectionOptions } from '../../../../protection/protection.ts'
import type { PublishedCell } from '../published/published-cell.ts'
import { parseCellKey } from './cell-key.ts'
import {
  type ConsolidatedQuestion,
  type Contribution,
  consolidate,
  consolidateQuestion,
} from './consolidate.ts'
import { lastYearOf, type PastYear } from './last-year.ts'
import type { ZoneOf } from './place-index.ts'
import { besides, type Neighbours, proposeZones } from './propose-zones.ts'
import { protectChoice } from './protect-choice.ts'
import { type ProtectedQuestion, protectQuestion, type Vintage } from './protect-question.ts'
import type { TableShape } from './question-table.ts'
import { type QuotedWords, quoteWords } from './quote-words.ts'
import type { QuestionAudit, ReleaseAudit } from './release-audit.ts'
import { askedCells, withoutHidden } from './release-cells.ts'
import type { ReleaseChoices } from './release-choices.ts'
import { type Baseline, settleAnswers, settleChoices } from './settle-answers.ts'
import { type SharingOfMember, type TeamKnowledge, teamKnowledge } from './team-knowledge.ts'
import {
  type AnswersOfQuestion,
  isCountOfMembers,
  type MemberAnswer,
  type MemberOfYear,
  type SortedYear,
  sortReturns,
  type YearReturns,
} from './year-returns.ts'

/** An earlier release of the same exercise that somebody has read. */
export type EarlierRelease = {
  readonly name: string
  readonly isPublic: boolean
  readonly zoneOf: ZoneOf
  readonly questions: ReadonlyMap<string, Pick<Vintage, 'contributions' | 'shown' | 'named'>>
}

export type ReleaseRequest = {
  readonly audience: 'team' | 'public'
  readonly choices: ReleaseChoices
  readonly year: YearReturns
  /** The exercises before, newest first. */
  readonly past: readonly PastYear[]
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
  const consolidated = consolidate({ year, past, zoneOf: request.zoneOf })
  const wanted = new Map(consolidated.map((one) => [one.question, one]))
  const found: ReleasedQuestion[] = []
  const questions = request.choices.questions.flatMap((code) => wanted.get(code) ?? [])
  for (const [done, consolidated] of questions.entries()) {
    onProgress?.({ done, of: questions.length })
    const { question: code, unit } = consolidated
    const release = new QuestionRelease(request, year, consolidated)
    found.push(await release.protect(lastYear({ code, unit }), stop ? { stop } : {}))
  }
  onProgress?.({ done: questions.length, of: questions.length })
  const first = questions.find(({ unit }) => !isCountOfMembers(unit))
  const proposals =
    request.audience === 'team' && first
      ? await proposeZones(first, request.regions, request.neighbours, stop ? { stop } : {})
      : undefined
  return releaseOf(request, found, proposals)
}

type ReleasedQuestion = {
  readonly audit: QuestionAudit
  readonly protection: ProtectedQuestion
  readonly team: TeamKnowledge
  readonly cells: readonly PublishedCell[]
  readonly named: readonly NamedFigure[]
  readonly contributions: readonly ReleaseContribution[]
}

/** One question of a release. */
class QuestionRelease {
  readonly #request: ReleaseRequest
  readonly #year: SortedYear
  readonly #wanted: ConsolidatedQuestion
  readonly #team: TeamKnowledge
  readonly #vintages: readonly Vintage[]

  constructor(request: ReleaseRequest, year: SortedYear, wanted: ConsolidatedQuestion) {
    const { question } = wanted
    this.#request = request
    this.#year = year
    this.#wanted = wanted
    this.#team = teamKnowledge(request.sharing, question)
    this.#vintages = request.earlier.flatMap(({ name, isPublic, zoneOf, questions }) => {
      const vintage = questions.get(question)
      return vintage ? [{ name, isPublic, zoneOf, ...vintage }] : []
    })
  }

  async protect(
    lastYear: readonly KnownPast[],
    options: ProtectionOptions,
  ): Promise<ReleasedQuestion> {
    const { audience, choices, zoneOf } = this.#request
    const { question, unit } = this.#wanted
    const observed = this.#wanted.contributions.filter(({ kind }) => kind === 'observed')
    const settled = isCountOfMembers(unit)
      ? settleChoices(observed, this.#baselines())
      : settleAnswers(observed, this.#baselines(), zoneOf)
    const { members, answers } = this.#withAnswers(settled.contributions, settled.waiting)
    const consolidated = consolidateQuestion({
      question: { code: question, unit },
      answers,
      members,
      lastYear,
      zoneOf,
    })
    const asked = askedCells(consolidated, { audience, choices, zoneOf })
    const hasEstimates = asked.some(({ cell }) => cell.kind === 'estimated')
    const contributions = consolidated.contributions.filter(
      ({ kind }) => kind === 'observed' || hasEstimates,
    )
    const consenting = audience === 'public' && choices.named ? this.#team.named : new Set<string>()
    const asking = {
      audience,
      contributions,
      asked: new Set(asked.filter(({ isMute }) => !isMute).map(({ key }) => key)),
      team: this.#team,
      vintages: this.#vintages,
    }
    const protection = isCountOfMembers(unit)
      ? protectChoice(asking)
      : await protectQuestion(
          {
            ...asking,
            shape: this.#shape(contributions, [...asking.asked]),
            zoneOf,
            consenting,
          },
          options,
        )
    const cells =
      protection.outcome === 'protected'
        ? withoutHidden(asked, protection.hidden, protection.intervals)
        : // The team is shown the rest of its view without this question.
          withoutHidden(asked, asking.asked, new Map())
    return {
      protection,
      team: this.#team,
      cells,
      named: contributions
        .filter(
          ({ member, kind, part }) => consenting.has(member) && kind === 'observed' && part === '',
        )
        .map(({ member, part, value }) => ({ question, member, part, value })),
      contributions: contributions.map((one) => ({ ...one, question })),
      audit: {
        question,
        shown: cells.filter((cell) => !cell.is_hidden).length,
        hidden: cells.filter((cell) => cell.is_hidden).length,
        waiting: settled.waiting.size,
        ...(protection.outcome === 'unprotectable' && {
          refusal: refusalOf(protection, this.#request.neighbours),
        }),
      },
    }
  }

  /** What the readers of this release read last: the public its own, the team everything. */
  #baselines(): readonly Baseline[] {
    const { audience } = this.#request
    const { members, named } = this.#team
    const lastSeen = this.#vintages.at(-1)
    const lastPublic = this.#vintages.findLast(({ isPublic }) => isPublic)
    const team = lastSeen && {
      contributions: lastSeen.contributions,
      known: new Set([...members, ...named]),
    }
    const everybody =
      audience === 'public' && lastPublic
        ? [{ contributions: lastPublic.contributions, known: new Set<string>() }]
        : []
    return [...everybody, ...(team ? [team] : [])]
  }

  /** The year's members and answers to this question, those that wait with what was read of them last. */
  #withAnswers(
    contributions: readonly Contribution[],
    waiting: ReadonlySet<string>,
  ): { members: readonly MemberOfYear[]; answers: AnswersOfQuestion } {
    const read = new Map<string, { region: string; whole?: number; parts: Map<string, number> }>()
    for (const { member, region, part, value } of contributions) {
      if (!waiting.has(member)) continue
      const answer = read.get(member) ?? { region, parts: new Map<string, number>() }
      if (part === '') answer.whole = value
      else answer.parts.set(part, value)
      read.set(member, answer)
    }
    const own = this.#year.answersTo.get(this.#wanted.question) ?? []
    const members = this.#year.members.map(({ id, region }) => ({
      id,
      region: read.get(id)?.region ?? region,
    }))
    const answers = this.#year.members.map(({ id }, at): MemberAnswer | undefined => {
      if (!waiting.has(id)) return own[at]
      const answer = read.get(id)
      if (!answer) return undefined
      const { whole, parts } = answer
      return { ...(whole !== undefined && { whole }), ...(parts.size > 0 && { parts }) }
    })
    return { members, answers }
  }

  /** Fine enough for what is asked now and for all that was shown before. */
  #shape(contributions: readonly Contribution[], asked: readonly string[]): TableShape {
    const { unit } = this.#wanted
    const keys = [...asked, ...this.#vintages.flatMap(({ shown }) => [...shown])]
    const given = [contributions, ...this.#vintages.map((vintage) => vintage.contributions)].flat()
    const partCodes = [...new Set(given.map(({ part }) => part))].filter((part) => part !== '')
    const named = keys.map(parseCellKey)
    const ofParts = named.filter(({ part }) => part !== '')
    const inPlaces = ofParts.some(({ level }) => level !== 'network')
    return {
      unit,
      regions: this.#request.regions,
      parts: inPlaces ? 'places' : ofParts.length > 0 ? 'network' : 'none',
      partCodes: partCodes.sort(),
      hasEstimates: named.some(({ basis }) => basis === 'estimated'),
    }
  }
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
    },
  }
}

function refusalOf(
  { cell, to, cause, mergeWith }: Extract<ProtectedQuestion, { outcome: 'unprotectable' }>,
  neighbours: Neighbours,
): NonNullable<QuestionAudit['refusal']> {
  const { level, place, part } = parseCellKey(cell)
  const safeWith = mergeWith.map((key) => parseCellKey(key).place)
  return {
    level,
    place,
    part,
    cause,
    to,
    mergeWith: [...besides(place, safeWith, neighbours)],
  }
}
