import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import type { Decision } from '../queries/find-decision.ts'
import { holdDecision } from '../queries/hold-decision.ts'
import { countStandingSeats } from '../queries/seats.ts'
import { fewestSecretBallots } from '../rules/count-votes.ts'
import { isAnswered, nextStages } from '../rules/moves.ts'
import type { EnteredStage } from '../tables.ts'
import { addBlock } from './add-block.ts'
import { recordOutcome } from './record-outcome.ts'

export type EnterStageResult =
  | { outcome: 'entered' }
  /** It is elsewhere by now, or this stage does not follow. */
  | { outcome: 'not-next' }
  /** A secret vote takes five seats at least. */
  | { outcome: 'too-few-seats'; seats: number }
  /** More members must answer than there are. */
  | { outcome: 'quorum-too-high'; seats: number }

type Entering = {
  readonly decision: Decision
  readonly stage: EnteredStage
  /** What changed, or why it stops here. */
  readonly why: string
  /** ISO day. */
  readonly today: string
}

/** Moves a decision to a stage that follows the one it is in; closing counts and keeps what came out, all or nothing. */
export async function enterStage(
  tx: Transaction,
  person: { readonly id: string },
  { decision, stage, why, today }: Entering,
): Promise<EnterStageResult> {
  const { id, slug, method, question } = decision
  // Two people who press the same button: one waits, and finds it done.
  const isStill = (await holdDecision(tx, id)) === decision.stage
  if (!isStill || !nextStages(method, decision.stage).includes(stage))
    return { outcome: 'not-next' }
  if (isAnswered(stage)) {
    const seats = await countStandingSeats(tx)
    if (decision.isSecret && seats < fewestSecretBallots) return { outcome: 'too-few-seats', seats }
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
