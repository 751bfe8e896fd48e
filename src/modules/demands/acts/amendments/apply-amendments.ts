import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { findBlock, listBlocks } from '../../queries/blocks.ts'
import type { Amendment, Said } from '../../rules/amendments/amendment.ts'
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
  const plan = planText(await listBlocks(tx, documentId), adopted)
  const codes = new Map(adopted.map(({ block }) => [block.id, block.code]))
  for (const { id, code } of await listBlocks(tx, documentId)) codes.set(id, code)
  const left: LeftOut[] = plan.left.map(({ amendment, because }) => ({
    number: amendment.number,
    because,
  }))
  const numbers: number[] = []
  for (const step of plan.steps) {
    const { amendment } = step
    const isDone = await applied(tx, person, { documentId, step, codes })
    if (!isDone) {
      left.push({ number: amendment.number, because: 'held' })
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

/** False where somebody writes in the block. */
async function applied(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, step, codes }: Applying,
): Promise<boolean> {
  const { amendment } = step
  const { code } = amendment.block
  if (step.kind === 'replace') {
    return rewrite(tx, person, { documentId, id: amendment.block.id, code }, step.words)
  }
  if (step.kind === 'delete') {
    const removed = await removeBlock(tx, person, { documentId, code })
    return removed.outcome !== 'held-by-another'
  }
  const after = step.after === null ? null : (codes.get(step.after) ?? null)
  if (step.kind === 'move') {
    await moveBlock(tx, { documentId, code }, { after })
    return true
  }
  const kind = amendment.wording.blockKind ?? 'paragraph'
  const inserted = await insertBlocks(tx, person, { documentId, after }, [
    { kind, ...step.words, options: blockOptions.parse({}) },
  ])
  if (inserted.outcome !== 'inserted') return false
  codes.set(amendment.id, inserted.codes[0] ?? '')
  return true
}

type Rewritten = { readonly documentId: string; readonly id: string; readonly code: string }

async function rewrite(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, id, code }: Rewritten,
  { title, text }: Said,
): Promise<boolean> {
  const held = await holdBlock(tx, person, { id, documentId })
  if (held.outcome === 'held-by-another') return false
  const block = await findBlock(tx, documentId, code)
  if (!block) return false
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
  return true
}
