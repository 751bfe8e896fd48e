import type { Transaction } from '../../../platform/database/database.ts'
import type { Federation } from '../../../platform/federation/federation.ts'
import {
  type ReferenceKind,
  resolveReferences,
} from '../../../platform/references/resolve-references.ts'
import { compose } from '../rules/compose.ts'
import type { ReadDocument } from '../rules/document-as-read.ts'
import { type Block, listBlocks } from './blocks.ts'
import { listCredits } from './discussion.ts'
import type { WorkingDocument } from './documents.ts'

/** What resolves the references of a text, for its reader. */
export type Resolving = {
  readonly references: readonly ReferenceKind[]
  readonly federation: Federation
}

/** A document put together for the viewer of the transaction: what she may not see is unknown to her. */
export async function readDocument(
  tx: Transaction,
  document: WorkingDocument,
  { references, federation }: Resolving,
  known?: readonly Block[],
): Promise<ReadDocument> {
  const { id, language, isWriter } = document
  const composition = compose(known ?? (await listBlocks(tx, id)))
  const reader = { tx, language, federation }
  const resolved = await resolveReferences(references, composition.references, reader)
  const credits = new Map<string, { name: string; part: string }[]>()
  for (const { block_id, name, part, agreed_on } of await listCredits(tx, id)) {
    if (agreed_on === null) continue
    const named = credits.get(block_id) ?? []
    named.push({ name, part })
    credits.set(block_id, named)
  }
  return { composition, resolved, language, isWriter, credits }
}
