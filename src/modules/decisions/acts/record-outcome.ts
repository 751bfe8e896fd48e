import type { Transaction } from '../../../platform/database/database.ts'
import type { Decision } from '../queries/find-decision.ts'
import { listOpenBallots, listPositions, listSeats, listUnlinkedBallots } from '../queries/seats.ts'
import { outcomeOfConsent } from '../rules/count-consent.ts'
import { countVotes, keptTallies, outcomeOfVote } from '../rules/count-votes.ts'
import type { Outcome } from '../tables.ts'

/** Counts what seats said and keeps it, in the transaction that closes: no ballot can come in between. */
export async function recordOutcome(
  tx: Transaction,
  decision: Decision,
  today: string,
): Promise<Outcome> {
  const counted =
    decision.method === 'vote' ? await countVote(tx, decision) : await countRound(tx, decision)
  const { outcome, answered, tallies } = counted
  if (tallies.length > 0) {
    await tx
      .insertInto('decisions.tallies')
      .values(
        tallies.map(({ proposition, inFavour, against, abstained, hasPassed }) => ({
          decision_id: decision.id,
          proposition_id: proposition,
          in_favour: inFavour,
          against,
          abstained,
          has_passed: hasPassed,
        })),
      )
      .execute()
  }
  await tx
    .insertInto('decisions.outcomes')
    .values({
      decision_id: decision.id,
      outcome,
      entitled: (await listSeats(tx, decision.id)).length,
      answered: outcome === 'too-few' ? null : answered,
      decided_on: today,
    })
    .execute()
  return outcome
}

async function countVote(tx: Transaction, decision: Decision) {
  const { id, isSecret, majority, quorum, fewestBallots } = decision
  if (majority === null) throw new Error('a vote has a majority')
  const said = isSecret ? await listUnlinkedBallots(tx, id) : await listOpenBallots(tx, id)
  const blocks = await tx
    .selectFrom('decisions.blocks as b')
    .innerJoin('decisions.propositions as p', 'p.block_id', 'b.id')
    .where('b.decision_id', '=', id)
    .groupBy(['b.id', 'b.position'])
    .select((eb) => ['b.id', eb.fn.agg<string[]>('array_agg', ['p.id']).as('propositions')])
    .orderBy('b.position')
    .execute()
  // Each ballot says something of each block: those of the first are the ballots.
  const answered = said.filter(({ block }) => block === blocks[0]?.id).length
  const tallies = countVotes({ blocks, said, majority })
  const outcome = outcomeOfVote({ tallies, answered, quorum, fewest: isSecret ? fewestBallots : 0 })
  return { outcome, answered, tallies: keptTallies(tallies, outcome) }
}

async function countRound(tx: Transaction, { id, round, quorum }: Decision) {
  const positions = (await listPositions(tx, id)).filter((one) => one.round === round)
  const outcome = outcomeOfConsent({ positions: positions.map(({ position }) => position), quorum })
  return { outcome, answered: positions.length, tallies: [] }
}
