import type { Transaction } from '../../../../platform/database/database.ts'
import { findVoteResult } from '../../../decisions/index.ts'
import { type Entry, entriesIn } from '../../rules/amendments/entries.ts'

/** How many of these amendments were put to a vote that has ended since, and whose result is not written down yet. */
export async function countEndedVotes(tx: Transaction, entries: readonly Entry[]): Promise<number> {
  const submitted = entriesIn(entries, ['submitted']).flatMap(({ decision }) => decision ?? [])
  let ended = 0
  for (const address of new Set(submitted)) {
    if ((await findVoteResult(tx, address))?.stage !== 'closed') continue
    ended += submitted.filter((one) => one === address).length
  }
  return ended
}
