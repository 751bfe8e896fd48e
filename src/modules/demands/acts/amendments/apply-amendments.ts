import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { findBlock, listBlocks } from '../../queries/blocks.ts'
import { orderOf } from '../../queries/order-of-blocks.ts'
import { type Amendment, isSameText } from '../../rules/amendments/amendment.ts'
import { type PlannedText, planText, type Step } from '../../rules/amendments/plan-text.ts'
import { blockOptions } from '../../tables.ts'
import { cite } from '../cite.ts'
import { holdBlock, releaseBlock } from '../hold-block.ts'
import { insertBlocks } from '../insert-blocks.ts'
import { moveBlock } from '../move-block.ts'
import { removeBlock } from '../remove-block.ts'

export type LeftOut = {
  readonly number: number
  /** `held`: somebody writes in its block now; otherwise it is to be revised, or another one was applied instead. */
  readonly because: PlannedText['left'][number]['because'] | 'held'
}

export type ApplyAmendmentsResult = {
  outcome: 'applied'
  numbers: readonly number[]
  left: readonly LeftOut[]
}

/**
 * Writes every amendment that was adopted in the text, all at once: each block gets a version of its own, what is taken out can be put back,
 * and each amendment says that it was applied. What no longer fits its block is left, and told.
 * `adopted`: held (`holdAmendments`), so that of two who press at once the second applies nothing twice.
 */
export async function applyAmendments(
  tx: Transaction,
  person: { readonly id: string },
  documentId: string,
  adopted: readonly Amendment[],
): Promise<ApplyAmendmentsResult> {
  // From here on nobody arranges the blocks: what is planned is what is found.
  await orderOf(tx, documentId)
  const blocks = await listBlocks(tx, documentId)
  const plan = planText(blocks, adopted)
  const codes = new Map(blocks.map(({ id, code }) => [id, code]))
  const left: LeftOut[] = plan.left.map(({ amendment, because }) => ({
    number: amendment.number,
    because,
  }))
  const numbers: number[] = []
  for (const step of plan.steps) {
    const { amendment } = step
    const because = await applied(tx, person, { documentId, step, codes })
    if (because !== null) {
      left.push({ number: amendment.number, because })
      continue
    }
    numbers.push(amendment.number)
    await tx
      .insertInto('demands.amendment_states')
      .values({
        amendment_id: amendment.id,
        document_id: documentId,
        state: 'applied',
        decision: amendment.decision,
        entered_by: person.id,
      })
      .execute()
  }
  return { outcome: 'applied', numbers, left }
}

type Applying = {
  readonly documentId: string
  readonly step: Step
  /** Key of a block → its code; what is inserted joins it. */
  readonly codes: Map<string, string>
}

/** Null once it is in the text; else why it is not. */
async function applied(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, step, codes }: Applying,
): Promise<LeftOut['because'] | null> {
  const { amendment } = step
  const { code } = amendment.block
  if (step.kind === 'replace') return rewrite(tx, person, documentId, step)
  if (step.kind === 'delete') {
    const { outcome } = await removeBlock(tx, person, { documentId, code })
    return outcome === 'held-by-another' ? 'held' : outcome === 'removed' ? null : 'removed'
  }
  const after = step.after === null ? null : codes.get(step.after)
  if (step.kind === 'move') {
    if (after === undefined) return 'destination-removed'
    const { outcome } = await moveBlock(tx, { documentId, code }, { after })
    return outcome === 'moved' ? null : 'removed'
  }
  if (after === undefined) return 'removed'
  const kind = amendment.wording.blockKind ?? 'paragraph'
  const inserted = await insertBlocks(tx, person, { documentId, after }, [
    { kind, ...step.words, options: blockOptions.parse({}) },
  ])
  if (inserted.outcome !== 'inserted') return 'removed'
  codes.set(amendment.id, inserted.codes[0] ?? '')
  return null
}

async function rewrite(
  tx: Transaction,
  person: { readonly id: string },
  documentId: string,
  { amendment, words: { title, text } }: Extract<Step, { readonly kind: 'replace' }>,
): Promise<LeftOut['because'] | null> {
  const { id, code } = amendment.block
  const held = await holdBlock(tx, person, { id, documentId })
  if (held.outcome === 'held-by-another') return 'held'
  const block = await findBlock(tx, documentId, code)
  // Somebody wrote in it since it was read, and left it, or took it out.
  if (!block || !isSameText(block, amendment.current)) {
    await releaseBlock(tx, person, id)
    return block ? 'changed' : 'removed'
  }
  const { last } = await tx
    .selectFrom('demands.block_versions')
    .where('block_id', '=', id)
    .select((eb) => eb.fn.max('version').as('last'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('demands.block_versions')
    .values({
      block_id: id,
      document_id: documentId,
      version: last + 1,
      title,
      text,
      options: JSON.stringify(block.options),
      written_by: person.id,
    })
    .execute()
  await tx
    .updateTable('demands.blocks')
    .set({ current: last + 1, saves: sql<number>`saves + 1` })
    .where('id', '=', id)
    .execute()
  await cite(tx, { id, documentId }, { title, text, options: block.options })
  await releaseBlock(tx, person, id)
  return null
}
