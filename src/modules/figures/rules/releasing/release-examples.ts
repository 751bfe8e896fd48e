import { leastThresholds } from '../../../../platform/federation/thresholds.ts'
import type { AnswerKind } from '../../tables.ts'
import type { ReadersOfAYear } from './believed-knowledge.ts'
import { cellKey } from './cell-key.ts'
import type { EarlierRelease, ProtectedRelease, ReleaseRequest } from './protect-release.ts'
import type { SharingOfMember } from './team-knowledge.ts'
import { countsToldIn } from './untold-places.ts'
import type { YearReturns } from './year-returns.ts'

/** One member of an invented network: where it is, what it counted, who may read it. */
export type ExampleMember = {
  readonly region: string
  readonly people?: number | 'silent'
  readonly lastYear?: number
  /** Who could read its answer of last year. */
  readonly lastYearSees?: 'team' | 'totals' | 'everybody'
  readonly sees?: 'team' | 'totals'
  readonly isNamed?: true
}

/** A release of one question, « people », of an invented network. */
export function exampleRequest(
  members: Readonly<Record<string, ExampleMember>>,
  changes: Partial<ReleaseRequest> = {},
): ReleaseRequest {
  const all = Object.entries(members)
  const returns = (
    exercise: string,
    amountOf: (member: ExampleMember) => unknown,
  ): YearReturns => ({
    exercise,
    questions: [{ code: 'people', unit: 'hours' }],
    members: all.map(([id, { region }]) => ({ id, region })),
    answers: all.flatMap(([member, one]) => {
      const amount = amountOf(one)
      if (typeof amount !== 'number') return []
      const kind: AnswerKind = amount === 0 ? 'zero' : 'number'
      return [{ member, question: 'people', part: '', kind, amount, words: '' }]
    }),
  })
  const hasPast = all.some(([, { lastYear }]) => lastYear !== undefined)
  return {
    audience: 'public',
    choices: {
      questions: ['people'],
      zones: true,
      regions: true,
      parts: 'none',
      estimates: 'none',
      named: false,
    },
    year: returns('2025-2026', ({ people }) => people),
    past: hasPast
      ? [
          {
            year: returns('2024-2025', ({ lastYear }) => lastYear),
            successions: [],
            readers: readersOfLastYear(members),
          },
        ]
      : [],
    regions: [...new Set(all.map(([, { region }]) => region))].sort(),
    neighbours: [],
    zoneOf: new Map(),
    sharing: new Map(
      all.map(([id, { sees, isNamed }]): [string, SharingOfMember] => [
        id,
        {
          now: { isSeenByTeam: sees === 'team', named: isNamed ? ['people'] : [] },
          formerly: [],
        },
      ]),
    ),
    earlier: [],
    thresholds: leastThresholds,
    ...changes,
  }
}

function readersOfLastYear(members: Readonly<Record<string, ExampleMember>>): ReadersOfAYear {
  const all = Object.entries(members)
  return {
    sharing: new Map(
      all.map(([id, { lastYearSees = 'totals' }]) => [
        id,
        { now: { isSeenByTeam: lastYearSees !== 'totals', named: [] }, formerly: [] },
      ]),
    ),
    named: new Map([
      [
        'people',
        new Map(
          all.flatMap(([id, { lastYear, lastYearSees }]): [string, number[]][] =>
            lastYearSees === 'everybody' && lastYear !== undefined ? [[id, [lastYear]]] : [],
          ),
        ),
      ],
    ]),
  }
}

/** A release as later ones are compared with it. */
export function asEarlier(
  name: string,
  { zoneOf, thresholds }: ReleaseRequest,
  { cells, contributions, named }: ProtectedRelease,
  isPublic: boolean,
): EarlierRelease {
  const questions = [...new Set(contributions.map(({ question }) => question))]
  return {
    name,
    isPublic,
    zoneOf,
    thresholds,
    counts: countsToldIn(cells),
    questions: new Map(
      questions.map((code) => [
        code,
        {
          contributions: contributions.filter(({ question }) => question === code),
          shown: new Set(
            cells
              .filter(({ question, is_hidden }) => question === code && !is_hidden)
              .map((cell) =>
                cellKey(cell.kind === 'estimated' ? 'estimated' : 'observed', cell, cell.part),
              ),
          ),
          named: new Set(
            named.filter(({ question }) => question === code).map(({ member }) => member),
          ),
        },
      ]),
    ),
  }
}
