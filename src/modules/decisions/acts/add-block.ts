import type { Transaction } from '../../../platform/database/database.ts'

type NewBlock = {
  readonly title: string
  /** One, for or against; or several that exclude each other. */
  readonly propositions: readonly string[]
}

/** Puts one more thing to the vote in a draft. */
export async function addBlock(
  tx: Transaction,
  decision: string,
  { title, propositions }: NewBlock,
): Promise<{ outcome: 'added' }> {
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
  await tx
    .insertInto('decisions.propositions')
    .values(propositions.map((text, at) => ({ block_id: id, position: at + 1, text })))
    .execute()
  return { outcome: 'added' }
}

/** Takes a block out of a draft. */
export async function removeBlock(
  tx: Transaction,
  { decision, block }: { readonly decision: string; readonly block: string },
): Promise<{ outcome: 'removed' } | { outcome: 'not-found' }> {
  const { numDeletedRows } = await tx
    .deleteFrom('decisions.blocks')
    .where('decision_id', '=', decision)
    .where('id', '=', block)
    .executeTakeFirst()
  return { outcome: numDeletedRows > 0n ? 'removed' : 'not-found' }
}
