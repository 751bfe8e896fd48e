import type { Transaction } from '../../../platform/database/database.ts'
import { readThresholds } from '../../../platform/federation/thresholds.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { findDecision } from '../queries/find-decision.ts'
import { holdDecision } from '../queries/hold-decision.ts'
import { countStandingSeats } from '../queries/seats.ts'
import { isAnswered, nextStages } from '../rules/moves.ts'
import { asksSeats, seenAsked } from '../rules/seen-asked.ts'
import type { EnteredStage, Stage } from '../tables.ts'
import { addBlock } from './add-block.ts'
import { recordOutcome } from './record-outcome.ts'

export type EnterStageResult =
  | { outcome: 'entered' }
  /** It is elsewhere by now, or this stage does not follow. */
  | { outcome: 'not-next' }
  /** What is asked is not what was read: someone else reworded it. */
  | { outcome: 'changed-since' }
  /** A secret vote takes more seats. */
  | { outcome: 'too-few-seats'; fewest: number }
  /** More members must answer than there are. */
  | { outcome: 'quorum-too-high'; seats: number }

type Entering = {
  /** As it was read: the stage it was in. */
  readonly decision: { readonly id: string; readonly slug: string; readonly stage: Stage }
  readonly stage: EnteredStage
  /** What was on the page: see `seenAsked`. Of a stage that asks the seats. */
  readonly seen: string
  /** What changed, or why it stops here. */
  readonly why: string
  /** ISO day. */
  readonly today: string
}

/** Moves a decision to a stage that follows the one it is in; closing counts and keeps what came out, all or nothing. */
export async function enterStage(
  tx: Transaction,
  person: { readonly id: string },
  { decision: read, stage, seen, why, today }: Entering,
): Promise<EnterStageResult> {
  const { id, slug } = read
  // Two people who press the same button: one waits, and finds it done.
  const now = await holdDecision(tx, id)
  // Read once it is held: what is asked, and by which rules, is what opens.
  const decision = now === read.stage ? await findDecision(tx, slug) : null
  if (!decision || !nextStages(decision.method, read.stage).includes(stage))
    return { outcome: 'not-next' }
  if (asksSeats(stage) && seenAsked(decision) !== seen) return { outcome: 'changed-since' }
  const { question } = decision
  if (isAnswered(stage)) {
    const seats = await countStandingSeats(tx)
    const fewest = (await readThresholds(tx)).seats
    if (decision.isSecret && seats < fewest) return { outcome: 'too-few-seats', fewest }
    if (decision.quorum > seats) return { outcome: 'quorum-too-high', seats }
  }
  if (stage === 'open' && decision.blocks.length === 0) {
    await addBlock(tx, id, { title: question, propositions: [question] })
  }
  await tx
    .insertInto('decisions.stages')
    .values({ decision_id: id, stage, why, entered_by: person.id })
    .execute()
  if (stage === 'closed') {
    const outcome = await recordOutcome(tx, decision, today)
    await recordAct(tx, person, 'close-decision', { slug, question, outcome })
  } else if (isAnswered(stage)) await recordAct(tx, person, 'open-decision', { slug, question })
  return { outcome: 'entered' }
}
