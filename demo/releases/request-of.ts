import { regionsOf } from '../../src/modules/directory/territory/regions.ts'
import { questionsOf } from '../../src/modules/figures/rules/answering/questionnaire.ts'
import type { ReadersOfAYear } from '../../src/modules/figures/rules/releasing/believed-knowledge.ts'
import type { ReleaseRequest } from '../../src/modules/figures/rules/releasing/protect-release.ts'
import type { ReleaseChoices } from '../../src/modules/figures/rules/releasing/release-choices.ts'
import type { Sharing } from '../../src/modules/figures/rules/releasing/team-knowledge.ts'
import { ofRelease } from '../../src/modules/figures/rules/releasing/thresholds.ts'
import type {
  MemberOfYear,
  YearReturns,
} from '../../src/modules/figures/rules/releasing/year-returns.ts'
import { leastThresholds } from '../../src/platform/federation/thresholds.ts'
import { type Era, eras } from '../exercises.ts'
import { memberId } from '../member-rows.ts'
import { formerMembers } from '../past-events.ts'
import { questionnaireOf } from '../questionnaires.ts'
import { allReturns } from '../returns/return-rows.ts'
import { choiceOf } from '../returns/who-answers.ts'
import { zones } from '../zones.ts'
import { frozenEras, readFrozen } from './frozen.ts'
import { releasedQuestions } from './released-questions.ts'

type YearOfReturns = ReturnType<typeof allReturns>[number]

/** What the release of an exercise is made from, as the jobs read it in a database that holds the demonstration. */
export function releaseRequestOf(era: Era, today: string): ReleaseRequest {
  const years = new Map(allReturns(today).map((year) => [year.exercise.era, year]))
  const year = years.get(era)
  if (!year) throw new Error(`nothing is told of ${era}`)
  const erasBefore = eras.slice(0, eras.indexOf(era)).toReversed()
  return {
    audience: 'public',
    choices: releaseChoicesOf(era),
    year: yearReturnsOf(year),
    past: erasBefore.flatMap((one) => {
      const before = years.get(one)
      if (!before) return []
      const { answers, ...rest } = yearReturnsOf(before)
      const wholes = answers.filter(({ part, kind }) => part === '' && kind !== 'words')
      const readers = { sharing: sharingOf(before), named: namedIn(one) }
      return [{ year: { ...rest, answers: wholes }, successions: merges(), readers }]
    }),
    regions: regionsOf('ra').map(({ key }) => key),
    // Only a view of the team looks for regions to unite.
    neighbours: [],
    zoneOf: new Map(zones.flatMap(({ code, regions }) => regions.map((one) => [one, code]))),
    sharing: sharingOf(year),
    earlier: [],
    thresholds: ofRelease(leastThresholds),
  }
}

/** Everything by zone and region; practices, ages and what is believed of the silent, of the network alone. */
export function releaseChoicesOf(era: Era): ReleaseChoices {
  return {
    questions: [...releasedQuestions(era)],
    zones: true,
    regions: true,
    parts: 'network',
    estimates: 'network',
    named: true,
  }
}

function yearReturnsOf({ exercise, returns }: YearOfReturns): YearReturns {
  const members: MemberOfYear[] = returns.map(({ member: { name, region } }) => ({
    id: memberId(name),
    region,
  }))
  return {
    exercise: exercise.key,
    questions: questionsOf(questionnaireOf(exercise)).map(({ code, unit }) => ({ code, unit })),
    members: members.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    answers: returns.flatMap(({ member, versions }) =>
      [...(versions.at(-1)?.answers ?? [])].map(([key, { kind, amount, words }]) => {
        const [question = '', part = ''] = key.split('/')
        return { member: memberId(member.name), question, part, kind, amount, words }
      }),
    ),
  }
}

function merges() {
  return formerMembers.flatMap(({ name, mergedInto }) =>
    mergedInto === undefined
      ? []
      : [
          {
            predecessor: memberId(name),
            successor: memberId(mergedInto),
            kind: 'merge' as const,
          },
        ],
  )
}

/** Whom the release of an exercise named, and with what. */
function namedIn(era: Era): ReadersOfAYear['named'] {
  const frozen = frozenEras.find((one) => one === era)
  const named = new Map<string, Map<string, number[]>>()
  for (const [question, part, name, value] of frozen ? readFrozen(frozen).named : []) {
    if (part !== '') continue
    named.set(question, (named.get(question) ?? new Map()).set(memberId(name), [value]))
  }
  return named
}

function sharingOf({ exercise, returns }: YearOfReturns): ReleaseRequest['sharing'] {
  return new Map(
    returns
      .filter(({ versions }) => versions.length > 0)
      .map(({ member: { name } }) => {
        const { seenBy, named, formerly } = choiceOf(name, exercise.era)
        const now: Sharing = { isSeenByTeam: seenBy === 'team', named }
        // In the demonstration a choice is replaced after the last version signed.
        const before = {
          isSeenByTeam: formerly === 'team',
          named: [],
          isOfLastAnswers: true as const,
        }
        return [memberId(name), { now, formerly: formerly ? [before] : [] }]
      }),
  )
}
