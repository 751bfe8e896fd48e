import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Majority } from '../rules/majority.ts'
import type { EnteredStage, MajorityCode, Method, Outcome, Stage } from '../tables.ts'

export type Proposition = {
  readonly id: string
  readonly text: string
  /** Once closed, unless nothing may be told. */
  readonly tally: {
    readonly inFavour: number
    readonly against: number
    readonly abstained: number
    readonly hasPassed: boolean
  } | null
}
export type Block = {
  readonly id: string
  readonly title: string
  readonly propositions: readonly Proposition[]
}
export type EnteredAt = {
  readonly number: number
  readonly stage: EnteredStage
  readonly why: string
  readonly enteredAt: Date
  /** Null for the public, and once an account was closed. */
  readonly enteredBy: string | null
}
export type Decision = {
  readonly id: string
  readonly slug: string
  readonly question: string
  readonly method: Method
  readonly reference: string | null
  readonly isSecret: boolean
  /** Of a secret vote: ballots before anything is told of it, as it opened; as the settings stand before that. */
  readonly fewestBallots: number
  readonly majority: (Majority & { readonly code: MajorityCode }) | null
  readonly quorum: number
  readonly bodyId: string | null
  readonly endsOn: string | null
  readonly audience: 'members' | 'public'
  readonly stage: Stage
  /** Whether this reader moves it. */
  readonly isLed: boolean
  /** How many times consent was asked. */
  readonly round: number
  readonly text: string
  readonly textVersion: number
  /** What the last version of the text changed. */
  readonly textWhy: string
  readonly stages: readonly EnteredAt[]
  readonly blocks: readonly Block[]
  readonly outcome: {
    readonly outcome: Outcome
    readonly entitled: number
    readonly answered: number | null
    readonly decidedOn: string
  } | null
  readonly reviewOn: string | null
}

/** A decision as this reader may see it; null where there is none for her. */
export async function findDecision(tx: Transaction, slug: string): Promise<Decision | null> {
  const row = await tx
    .selectFrom('decisions.decisions as d')
    .leftJoin('decisions.majorities as m', 'm.code', 'd.majority')
    .where('d.slug', '=', slug)
    .select(['d.id', 'd.slug', 'd.question', 'd.method', 'd.reference', 'd.is_secret', 'd.quorum'])
    .select(['d.body_id', 'd.ends_on', 'd.audience'])
    .select(['m.code', 'm.numerator', 'm.denominator', 'm.is_more_than'])
    .select([stageOf(sql.ref('d.id')).as('stage')])
    .select(sql<boolean>`decisions.leads(d.id)`.as('is_led'))
    .select(sql<number>`decisions.fewest_ballots(d.id)`.as('fewest_ballots'))
    .executeTakeFirst()
  if (!row) return null
  const { id } = row
  const [stages, text, blocks, outcome, reviewOn] = await Promise.all([
    listStages(tx, id),
    tx
      .selectFrom('decisions.texts')
      .where('decision_id', '=', id)
      .select(['version', 'text'])
      .select(sql<string | null>`decisions.why_of_text(decision_id, version)`.as('why'))
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),
    listBlocks(tx, id),
    tx
      .selectFrom('decisions.outcomes')
      .where('decision_id', '=', id)
      .select(['outcome', 'entitled', 'answered', 'decided_on'])
      .executeTakeFirst(),
    findReviewDay(tx, id),
  ])
  return {
    id,
    slug: row.slug,
    question: row.question,
    method: row.method,
    reference: row.reference,
    isSecret: row.is_secret,
    fewestBallots: row.fewest_ballots,
    majority:
      row.code === null || row.numerator === null || row.denominator === null
        ? null
        : {
            code: row.code,
            numerator: row.numerator,
            denominator: row.denominator,
            isMoreThan: row.is_more_than ?? true,
          },
    quorum: row.quorum,
    bodyId: row.body_id,
    endsOn: row.ends_on,
    audience: row.audience,
    stage: row.stage,
    isLed: row.is_led,
    round: stages.filter(({ stage }) => stage === 'consent').length,
    text: text?.text ?? '',
    textVersion: text?.version ?? 0,
    textWhy: text?.why ?? '',
    stages,
    blocks,
    outcome: outcome
      ? {
          outcome: outcome.outcome,
          entitled: outcome.entitled,
          answered: outcome.answered,
          decidedOn: outcome.decided_on,
        }
      : null,
    reviewOn,
  }
}

export function stageOf(decision: RawBuilder<unknown>): RawBuilder<Stage> {
  return sql<Stage>`decisions.stage_of(${decision})`
}

async function listStages(tx: Transaction, decision: string): Promise<readonly EnteredAt[]> {
  const rows = await tx
    .selectFrom('decisions.stages')
    .where('decision_id', '=', decision)
    .select(['number', 'stage', 'entered_at'])
    .select(sql<string | null>`decisions.why_of_stage(decision_id, number)`.as('why'))
    .select(sql<string | null>`decisions.entered_by(decision_id, number)`.as('entered_by'))
    .orderBy('number')
    .execute()
  return rows.map(({ number, stage, why, entered_at, entered_by }) => ({
    number,
    stage,
    why: why ?? '',
    enteredAt: entered_at,
    enteredBy: entered_by,
  }))
}

async function listBlocks(tx: Transaction, decision: string): Promise<readonly Block[]> {
  const rows = await tx
    .selectFrom('decisions.blocks as b')
    .innerJoin('decisions.propositions as p', 'p.block_id', 'b.id')
    .leftJoin('decisions.tallies as t', 't.proposition_id', 'p.id')
    .where('b.decision_id', '=', decision)
    .select(['b.id', 'b.title', 'p.id as proposition', 'p.text'])
    .select(['t.in_favour', 't.against', 't.abstained', 't.has_passed'])
    .orderBy('b.position')
    .orderBy('p.position')
    .execute()
  const blocks = new Map<string, { id: string; title: string; propositions: Proposition[] }>()
  for (const row of rows) {
    const block = blocks.get(row.id) ?? { id: row.id, title: row.title, propositions: [] }
    const { in_favour, against, abstained, has_passed } = row
    block.propositions.push({
      id: row.proposition,
      text: row.text,
      tally:
        in_favour === null || against === null || abstained === null
          ? null
          : { inFavour: in_favour, against, abstained, hasPassed: has_passed ?? false },
    })
    blocks.set(row.id, block)
  }
  return [...blocks.values()]
}

async function findReviewDay(tx: Transaction, decision: string): Promise<string | null> {
  const row = await tx
    .selectFrom('decisions.reviews')
    .where('decision_id', '=', decision)
    .select('review_on')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.review_on ?? null
}
