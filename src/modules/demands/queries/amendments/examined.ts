import type { Transaction } from '../../../../platform/database/database.ts'
import type { Versions } from '../../../../platform/database/versions.ts'
import { type Amendment, stalenessOf } from '../../rules/amendments/amendment.ts'
import { blocksToCome, codeToCome } from '../../rules/amendments/blocks-to-come.ts'
import { examineProposal } from '../../rules/amendments/examine-proposal.ts'
import { planText } from '../../rules/amendments/plan-text.ts'
import type { Remark } from '../../rules/health/remark.ts'
import { listKeptBlocks } from '../blocks.ts'
import type { WorkingDocument } from '../documents.ts'
import { knownToChecks } from '../known-to-checks.ts'
import { type Resolving, readWithBlocks } from '../read-document.ts'

/** What the health of the document says of an amendment that is alive and writes words; null where it says nothing of any. */
export async function examinedAmendment(
  tx: Transaction,
  document: WorkingDocument,
  amendment: Amendment,
  resolving: Resolving & { readonly versions: Versions },
): Promise<readonly Remark[] | null> {
  const { kind, state, number, block } = amendment
  const isAlive = state === 'proposed' || state === 'submitted'
  if (!isAlive || (kind !== 'replace' && kind !== 'insert') || stalenessOf(amendment)) return null
  const standing = await listKeptBlocks(tx, resolving.versions, document.id)
  const plan = planText(standing, [amendment])
  const known = await knownToChecks(tx, resolving.versions, document.language)
  const toCome = blocksToCome(plan, standing)
  const { stands, comes } = await readWithBlocks(tx, document, resolving, { standing, toCome })
  return examineProposal(kind === 'insert' ? codeToCome(number) : block.code, {
    after: { ...comes, ...known },
    before: { ...stands, ...known },
  })
}
