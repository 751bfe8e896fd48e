import type { KnownPast } from '../../../../protection/known-past.ts'
import type { ProtectionOptions } from '../../../../protection/protection.ts'
import type { PublishedCell } from '../published/published-cell.ts'
import { type BelievedKnowledge, withBelieved } from './believed-knowledge.ts'
import { parseCellKey } from './cell-key.ts'
import { type ConsolidatedQuestion, type Contribution, consolidateQuestion } from './consolidate.ts'
import { withNetworkInterval } from './network-interval.ts'
import { besides, type Neighbours } from './propose-zones.ts'
import { protectChoice } from './protect-choice.ts'
import { type ProtectedQuestion, protectQuestion, type Vintage } from './protect-question.ts'
import type { NamedFigure, ReleaseContribution, ReleaseRequest } from './protect-release.ts'
import type { TableShape } from './question-table.ts'
import type { QuestionAudit } from './release-audit.ts'
import { askedCells, withoutHidden } from './release-cells.ts'
import { type Baseline, settleAnswers, settleChoices } from './settle-answers.ts'
import { memoriesOf, type TeamKnowledge, teamKnowledge } from './team-knowledge.ts'
import { fewestInACell, rulesFor } from './thresholds.ts'
import { type CountsTold, isTooFewToTell, placeKey, untoldPlaces } from './untold-places.ts'
import {
  type AnswersOfQuestion,
  isCountOfMembers,
  type MemberAnswer,
  type MemberOfYear,
  type SortedYear,
} from './year-returns.ts'

/** A question as a release shows it, or why it cannot. */
export type ReleasedQuestion = {
  readonly audit: QuestionAudit
  readonly protection: ProtectedQuestion
  readonly team: TeamKnowledge
  readonly cells: readonly PublishedCell[]
  readonly named: readonly NamedFigure[]
  readonly contributions: readonly ReleaseContribution[]
}

/** One question of a release. */
export class QuestionRelease {
  readonly #request: ReleaseRequest
  readonly #year: SortedYear
  readonly #wanted: ConsolidatedQuestion
  readonly #team: TeamKnowledge
  readonly #vintages: readonly Vintage[]

  constructor(request: ReleaseRequest, year: SortedYear, wanted: ConsolidatedQuestion) {
    const { question, unit } = wanted
    this.#request = request
    this.#year = year
    this.#wanted = wanted
    this.#team = teamKnowledge(request.sharing, question)
    this.#vintages = request.earlier.flatMap(
      ({ name, isPublic, zoneOf, thresholds, questions }) => {
        const vintage = questions.get(question)
        return vintage
          ? [{ name, isPublic, zoneOf, rules: rulesFor(unit, thresholds), ...vintage }]
          : []
      },
    )
  }

  /** `believed`: who knows what the estimates of the silent are made of. */
  async protect(
    lastYear: readonly KnownPast[],
    believed: BelievedKnowledge,
    options: ProtectionOptions,
  ): Promise<ReleasedQuestion> {
    const { audience, choices, zoneOf, thresholds } = this.#request
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
      thresholds,
    })
    const { coverage } = consolidated
    const untold = untoldPlaces(coverage, zoneOf, this.#countsTold())
    const asked = askedCells(consolidated, { audience, choices, untold })
    const hasEstimates = asked.some(({ cell }) => cell.kind === 'estimated')
    const contributions = consolidated.contributions.filter(
      ({ kind }) => kind === 'observed' || hasEstimates,
    )
    const consenting = audience === 'public' && choices.named ? this.#team.named : new Set<string>()
    const asking = {
      audience,
      thresholds,
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
            team: withBelieved(this.#team, believed),
            believed: believed.everybody,
            // The team reads in its follow-up who answered.
            mute: new Set(
              audience === 'public' ? coverage.filter(isTooFewToTell).map(placeKey) : [],
            ),
            untold: new Set(audience === 'public' ? untold : []),
            shape: this.#shape(contributions, [...asking.asked]),
            zoneOf,
            consenting,
          },
          options,
        )
    const emptied =
      protection.outcome === 'protected'
        ? withoutHidden(asked, protection.hidden, protection.intervals)
        : // The team is shown the rest of its view without this question.
          withoutHidden(asked, asking.asked, new Map())
    const cells = withNetworkInterval(emptied, consolidated.margin)
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

  #countsTold(): readonly CountsTold[] {
    return this.#request.earlier.flatMap(({ isPublic, zoneOf, counts }) =>
      isPublic ? [{ zoneOf, ...counts }] : [],
    )
  }

  /** What the readers of this release read last: the public its own, the team everything. */
  #baselines(): readonly Baseline[] {
    const { audience, thresholds } = this.#request
    const lastSeen = this.#vintages.at(-1)
    const lastPublic = this.#vintages.findLast(({ isPublic }) => isPublic)
    const team = (lastSeen ? memoriesOf(this.#team) : []).map((known) => ({
      contributions: lastSeen?.contributions ?? [],
      known,
      fewest: thresholds.members,
    }))
    const everybody =
      audience === 'public' && lastPublic
        ? [
            {
              contributions: lastPublic.contributions,
              known: new Set<string>(),
              fewest: fewestInACell(thresholds),
            },
          ]
        : []
    return [...everybody, ...team]
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
    const isHere = new Set(this.#year.members.map(({ id }) => id))
    // One that has left waits too: what was read of it last still counts, until it can leave with others.
    const gone = [...read].flatMap(([id, { region }]) => (isHere.has(id) ? [] : [{ id, region }]))
    const everyone = [...this.#year.members, ...gone]
    const members = everyone.map(({ id, region }) => ({
      id,
      region: read.get(id)?.region ?? region,
    }))
    const answers = everyone.map(({ id }, at): MemberAnswer | undefined => {
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
      rules: rulesFor(unit, this.#request.thresholds),
      regions: this.#request.regions,
      parts: inPlaces ? 'places' : ofParts.length > 0 ? 'network' : 'none',
      partCodes: partCodes.sort(),
      hasEstimates: named.some(({ basis }) => basis === 'estimated'),
    }
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
