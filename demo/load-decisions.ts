import type pg from 'pg'
import { outcomeOfConsent } from '../src/modules/decisions/rules/count-consent.ts'
import {
  countVotes,
  keptTallies,
  outcomeOfVote,
  type Said,
} from '../src/modules/decisions/rules/count-votes.ts'
import type { Majority } from '../src/modules/decisions/rules/majority.ts'
import { slugOfQuestion } from '../src/modules/decisions/rules/slug-of-question.ts'
import type { MajorityCode } from '../src/modules/decisions/tables.ts'
import { leastThresholds } from '../src/platform/federation/thresholds.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { cast, castPerson } from './cast.ts'
import { type DemonstrationDecision, demonstrationDecisions } from './decisions-pieces.ts'
import { fractionOf, identifierOf } from './identifiers.ts'
import { insertRows } from './insert-rows.ts'
import { memberId, noonOf } from './member-rows.ts'
import { members } from './members.ts'

const majorities: Readonly<Record<MajorityCode, Majority>> = {
  simple: { numerator: 1, denominator: 2, isMoreThan: true },
  'two-thirds': { numerator: 2, denominator: 3, isMoreThan: false },
  'three-quarters': { numerator: 3, denominator: 4, isMoreThan: false },
  unanimity: { numerator: 1, denominator: 1, isMoreThan: false },
}

/** Decisions, in every state: one can vote, consent, object, lead and read on the day it is loaded. */
export async function loadDecisions(owner: pg.ClientBase, today: string): Promise<void> {
  for (const decision of demonstrationDecisions) await loadDecision(owner, decision, today)
}

async function loadDecision(owner: pg.ClientBase, decision: DemonstrationDecision, today: string) {
  const { key, question, texts, majority, quorum, stages } = decision
  const id = decisionId(key)
  const day = (daysAgo: number) => daysFrom(today, -daysAgo)
  const team = castPerson('Maude Delisière').id
  const lead = majority === null ? castPerson('Esther Latresse').id : team
  const first = day(texts[0]?.daysAgo ?? 0)
  const insert = (table: string, rows: readonly Readonly<Record<string, unknown>>[]) =>
    insertRows(owner, { table, rows })
  await insert('decisions.decisions', [
    {
      id,
      slug: slugOfQuestion(question, first.slice(0, 4)),
      question,
      method: majority === null ? 'consent' : 'vote',
      is_secret: decision.isSecret ?? false,
      majority,
      quorum,
      reference: decision.reference ?? null,
      ends_on: decision.endsInDays === undefined ? null : day(-decision.endsInDays),
      audience: decision.isPublic ? 'public' : 'members',
      created_at: noonOf(first),
      created_by: lead,
    },
  ])
  await insert(
    'decisions.texts',
    texts.map(({ text, why, daysAgo }, at) => ({
      decision_id: id,
      version: at + 1,
      text,
      why,
      written_at: noonOf(day(daysAgo)),
      written_by: lead,
    })),
  )
  await loadBlocks(owner, decision)
  for (const { stage, daysAgo, why = '' } of stages) {
    await insert('decisions.stages', [
      {
        decision_id: id,
        number: 0,
        stage,
        why,
        entered_at: noonOf(day(daysAgo)),
        entered_by: lead,
      },
    ])
  }
  await loadBallots(owner, decision, noonOf(day(stages[0]?.daysAgo ?? 0)))
  await loadRounds(owner, decision, day)
  if (decision.reviewInDays !== undefined) {
    const review_on = day(-decision.reviewInDays)
    const set_at = noonOf(day(stages.at(-1)?.daysAgo ?? 0))
    await insert('decisions.reviews', [
      { decision_id: id, number: 1, review_on, note: '', set_at, set_by: lead },
    ])
  }
  const closing = stages.find(({ stage }) => stage === 'closed')
  if (closing) await loadOutcome(owner, decision, day(closing.daysAgo))
  if (closing && decision.minutes !== undefined) {
    const on = noonOf(day(closing.daysAgo - 9))
    await insert('decisions.minutes', [
      { decision_id: id, version: 1, text: decision.minutes, written_at: on, written_by: team },
    ])
    await insert('decisions.frozen_minutes', [
      { decision_id: id, version: 1, frozen_at: on, frozen_by: team },
    ])
  }
}

async function loadBlocks(owner: pg.ClientBase, { key, blocks = [] }: DemonstrationDecision) {
  await insertRows(owner, {
    table: 'decisions.blocks',
    rows: blocks.map(({ title }, at) => ({
      id: blockId(key, at),
      decision_id: decisionId(key),
      position: at + 1,
      title,
    })),
  })
  await insertRows(owner, {
    table: 'decisions.propositions',
    rows: blocks.flatMap(({ propositions }, at) =>
      propositions.map((text, n) => ({
        id: propositionId(key, at, n),
        block_id: blockId(key, at),
        position: n + 1,
        text,
      })),
    ),
  })
}

/** What each ballot says, block after block: as many as each count tells. */
function ballotsOf({ key, blocks = [] }: DemonstrationDecision): readonly (readonly Said[])[] {
  const columns = blocks.map(({ count }, at): readonly Said[] => {
    const block = blockId(key, at)
    const times = (many: number, choice: Said['choice'], proposition: string | null) =>
      Array.from({ length: many }, () => ({ block, choice, proposition }))
    const said = [
      ...count.inFavour.flatMap((many, n) => times(many, 'for', propositionId(key, at, n))),
      ...times(count.against, 'against', null),
      ...times(count.abstained, 'abstain', null),
    ]
    return said
      .map((one, n) => ({ one, drawn: fractionOf('ballot', key, String(at), String(n)) }))
      .sort((a, b) => a.drawn - b.drawn)
      .map(({ one }) => one)
  })
  const many = columns[0]?.length ?? 0
  return Array.from({ length: many }, (_, n) => columns.flatMap((column) => column[n] ?? []))
}

/** Seats that someone of the cast carries, but that of La Corde à linge: its delegate has yet to answer. */
function seatsDrawn(key: string, many: number): readonly string[] {
  return cast
    .flatMap(({ member, mandate }) => (mandate === 'delegate' ? (member ?? []) : []))
    .filter((name) => name !== 'La Corde à linge')
    .map((name) => ({ name, drawn: fractionOf('seat', key, name) }))
    .sort((a, b) => a.drawn - b.drawn)
    .slice(0, many)
    .map(({ name }) => memberId(name))
}

async function loadBallots(owner: pg.ClientBase, decision: DemonstrationDecision, at: string) {
  const { key, majority, stages, isSecret } = decision
  if (majority === null || stages.length === 0) return
  const id = decisionId(key)
  const ballots = ballotsOf(decision)
  const seats = seatsDrawn(key, ballots.length)
  if (!isSecret) {
    await insertRows(owner, {
      table: 'decisions.ballots',
      rows: seats.map((member_id) => ({ decision_id: id, member_id, version: 1, cast_at: at })),
    })
    await insertRows(owner, {
      table: 'decisions.choices',
      rows: ballots.flatMap((said, n) =>
        said.map(({ block, choice, proposition }) => ({
          decision_id: id,
          member_id: seats[n],
          block_id: block,
          choice,
          proposition_id: proposition,
        })),
      ),
    })
  } else if (stages.at(-1)?.stage === 'closed') {
    await insertRows(owner, {
      table: 'decisions.unlinked_ballots',
      rows: ballots.flat().map(({ block, choice, proposition }, n) => ({
        id: identifierOf('unlinked-ballot', key, n),
        block_id: block,
        choice,
        proposition_id: proposition,
      })),
    })
  } else {
    await insertRows(owner, {
      table: `decisions.urn_${id.replaceAll('-', '')}`,
      rows: ballots.map((said, n) => ({ member_id: seats[n], version: 1, said })),
    })
  }
}

async function loadRounds(
  owner: pg.ClientBase,
  { key, rounds = [], words = [], consultations = [], stages }: DemonstrationDecision,
  day: (daysAgo: number) => string,
) {
  const id = decisionId(key)
  const asked = stages.filter(({ stage }) => stage === 'consent')
  await insertRows(owner, {
    table: 'decisions.positions',
    rows: rounds.flatMap(({ consents, objections }, at) => {
      const taken_at = noonOf(day((asked[at]?.daysAgo ?? 1) - 1))
      const row = { decision_id: id, round: at + 1, version: 1, taken_at }
      const objecting = objections.map(({ member }) => memberId(member))
      const consenting = seatsDrawn(`${key} ${at}`, consents + objections.length)
        .filter((member) => !objecting.includes(member))
        .slice(0, consents)
      return [
        ...consenting.map((member_id) => ({ ...row, member_id, position: 'consent', reason: '' })),
        ...objections.map(({ member, reason }) => ({
          ...row,
          member_id: memberId(member),
          position: 'objection',
          reason,
        })),
      ]
    }),
  })
  await insertRows(owner, {
    table: 'decisions.contributions',
    rows: words.map(({ stage, member, words: said, daysAgo }, at) => ({
      id: identifierOf('contribution', key, at),
      decision_id: id,
      stage,
      member_id: member === null ? null : memberId(member),
      words: said,
      written_at: noonOf(day(daysAgo)),
      written_by: member === null ? castPerson('Esther Latresse').id : null,
    })),
  })
  await insertRows(owner, {
    table: 'decisions.consultations',
    rows: consultations.map(({ member, how, mandate, readers }) => ({
      decision_id: id,
      member_id: memberId(member),
      version: 1,
      how,
      mandate,
      readers,
      recorded_at: noonOf(day(2)),
      recorded_by: null,
    })),
  })
}

async function loadOutcome(owner: pg.ClientBase, decision: DemonstrationDecision, on: string) {
  const { key, majority, quorum, isSecret = false, rounds = [], blocks = [] } = decision
  const decision_id = decisionId(key)
  const row = { decision_id, entitled: members.length, decided_on: on }
  const last = rounds.at(-1)
  if (majority === null) {
    const positions = [
      ...Array.from({ length: last?.consents ?? 0 }, () => 'consent' as const),
      ...(last?.objections ?? []).map(() => 'objection' as const),
    ]
    const outcome = outcomeOfConsent({ positions, quorum })
    await insertRows(owner, {
      table: 'decisions.outcomes',
      rows: [{ ...row, outcome, answered: positions.length }],
    })
    return
  }
  const ballots = ballotsOf(decision)
  const tallies = countVotes({
    blocks: blocks.map(({ propositions }, at) => ({
      id: blockId(key, at),
      propositions: propositions.map((_, n) => propositionId(key, at, n)),
    })),
    said: ballots.flat(),
    majority: majorities[majority],
  })
  const outcome = outcomeOfVote({
    tallies,
    answered: ballots.length,
    quorum,
    fewest: isSecret ? leastThresholds.seats : 0,
  })
  await insertRows(owner, {
    table: 'decisions.tallies',
    rows: keptTallies(tallies, outcome).map((tally) => ({
      decision_id,
      proposition_id: tally.proposition,
      in_favour: tally.inFavour,
      against: tally.against,
      abstained: tally.abstained,
      has_passed: tally.hasPassed,
    })),
  })
  await insertRows(owner, {
    table: 'decisions.outcomes',
    rows: [{ ...row, outcome, answered: ballots.length }],
  })
}

export function decisionId(key: string): string {
  return identifierOf('decision', key)
}

function blockId(key: string, at: number): string {
  return identifierOf('decision-block', key, at)
}

function propositionId(key: string, at: number, n: number): string {
  return identifierOf('decision-proposition', key, at, n)
}

/** The address of a decision of the demonstration. */
export function slugOfDecision(key: string, today: string): string {
  const decision = demonstrationDecisions.find((one) => one.key === key)
  if (!decision) throw new Error(`No decision is called ${key}`)
  const first = daysFrom(today, -(decision.texts[0]?.daysAgo ?? 0))
  return slugOfQuestion(decision.question, first.slice(0, 4))
}
