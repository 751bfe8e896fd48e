import type { Transaction } from '../../../platform/database/database.ts'
import { holdDecision } from '../queries/hold-decision.ts'

type NewBlock = {
  readonly title: string
  /** One, for or against; or several that exclude each other. */
  readonly propositions: readonly string[]
}

export type AddBlockResult =
  /** `propositions`: their ids, in order. */
  | { outcome: 'added'; propositions: readonly string[] }
  /** It opened, or was thrown away, meanwhile. */
  | { outcome: 'not-now' }

/** Puts one more thing to the vote in a draft. Two who add at once each add theirs, one after the other. */
export async function addBlock(
  tx: Transaction,
  decision: string,
  { title, propositions }: NewBlock,
): Promise<AddBlockResult> {
  if ((await holdDecision(tx, decision)) !== '') return { outcome: 'not-now' }
  const last = await tx
    .selectFrom('decisions.blocks')
    .where('decision_id', '=', decision)
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst()
  const { id } = await tx
    .insertInto('decisions.blocks')
    .values({ decision_id: decision, position: (last?.position ?? 0) + 1, title })
    .returning('id')
    .executeTakeFirstOrThrow()
  const added = await tx
    .insertInto('decisions.propositions')
    .values(propositions.map((text, at) => ({ block_id: id, position: at + 1, text })))
    .returning(['id', 'position'])
    .execute()
  return {
    outcome: 'added',
    propositions: added.sort((a, b) => a.position - b.position).map((one) => one.id),
  }
}

/** Takes a block out of a draft. */
export async function removeBlock(
  tx: Transaction,
  { decision, block }: { readonly decision: string; readonly block: string },
): Promise<{ outcome: 'removed' } | { outcome: 'not-found' }> {
  // What seats are asked does not change under who opens it.
  await holdDecision(tx, decision)
  const { numDeletedRows } = await tx
    .deleteFrom('decisions.blocks')
    .where('decision_id', '=', decision)
    .where('id', '=', block)
    .executeTakeFirst()
  return { outcome: numDeletedRows > 0n ? 'removed' : 'not-found' }
}
