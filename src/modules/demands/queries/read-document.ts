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
  return { composition, resolved, language, isWriter, credits: await readCredits(tx, id) }
}

/** The same with other blocks, and as it stands: what either cites, and who is thanked, are read once for both. */
export async function readWithBlocks(
  tx: Transaction,
  document: WorkingDocument,
  { references, federation }: Resolving,
  { standing, toCome }: { readonly standing: readonly Block[]; readonly toCome: readonly Block[] },
): Promise<{ readonly stands: ReadDocument; readonly comes: ReadDocument }> {
  const { id, language, isWriter } = document
  const [stands, comes] = [compose(standing), compose(toCome)]
  const cited = [...new Set([...stands.references, ...comes.references])]
  const resolved = await resolveReferences(references, cited, { tx, language, federation })
  const read = { resolved, language, isWriter, credits: await readCredits(tx, id) }
  return { stands: { ...read, composition: stands }, comes: { ...read, composition: comes } }
}

async function readCredits(tx: Transaction, id: string): Promise<ReadDocument['credits']> {
  const credits = new Map<string, { name: string; part: string }[]>()
  for (const { block_id, name, part, agreed_on } of await listCredits(tx, id)) {
    if (agreed_on === null) continue
    const named = credits.get(block_id) ?? []
    named.push({ name, part })
    credits.set(block_id, named)
  }
  return credits
}
