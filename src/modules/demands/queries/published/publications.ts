import type { Transaction } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/words/language.ts'
import { frozenReference } from '../../rules/published/frozen-reference.ts'
import { blockOptions, type DocumentKind } from '../../tables.ts'
import type { Block } from '../blocks.ts'

/** A version of a document, as everyone knows it. */
export type Publication = {
  readonly id: string
  readonly document_id: string
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly kind: DocumentKind
  readonly language: Language
  readonly decision: string | null
  readonly adopted_by: string
  readonly adopted_on: string
  readonly changes: string
  readonly published_at: Date
  readonly retracted_at: Date | null
  readonly retraction_reason: string | null
}

function publications(tx: Transaction) {
  return tx
    .selectFrom('demands.publications')
    .select(['id', 'document_id', 'slug', 'number', 'title', 'kind', 'language', 'decision'])
    .select([
      'adopted_by',
      'adopted_on',
      'changes',
      'published_at',
      'retracted_at',
      'retraction_reason',
    ])
}

/** The version that stands of each document: the last that was not taken back. The last adopted first. */
export async function listStanding(tx: Transaction): Promise<readonly Publication[]> {
  const standing = await publications(tx)
    .where('retracted_at', 'is', null)
    .distinctOn('slug')
    .orderBy('slug')
    .orderBy('number', 'desc')
    .execute()
  return standing.sort(
    (a, b) => b.adopted_on.localeCompare(a.adopted_on) || a.title.localeCompare(b.title, 'fr'),
  )
}

/** Every version of a document, the last first; none where nothing of it was ever published. */
export async function listVersionsOf(
  tx: Transaction,
  slug: string,
): Promise<readonly Publication[]> {
  return publications(tx).where('slug', '=', slug).orderBy('number', 'desc').execute()
}

/** Whether anything is published. */
export async function isAnythingPublished(tx: Transaction): Promise<boolean> {
  const found = await tx
    .selectFrom('demands.publications')
    .where('retracted_at', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The blocks of a version, in their order. */
export async function listPublishedBlocks(tx: Transaction, id: string): Promise<readonly Block[]> {
  const rows = await tx
    .selectFrom('demands.published_blocks')
    .where('publication_id', '=', id)
    .select(['block_id', 'code', 'kind', 'title', 'text', 'options'])
    .orderBy('position')
    .execute()
  return rows.map(({ block_id, options, ...row }) => ({
    ...row,
    id: block_id,
    // Of a block that is written; this one is not any more.
    version: 0,
    saves: 0,
    options: blockOptions.parse(options ?? {}),
  }))
}

/** What its references said on the day. */
export async function listFrozenReferences(tx: Transaction, id: string) {
  const rows = await tx
    .selectFrom('demands.published_references')
    .where('publication_id', '=', id)
    .select(['reference', 'said'])
    .execute()
  return new Map(rows.map(({ reference, said }) => [reference, frozenReference.parse(said)]))
}

/** The versions that stand, of each document the last, that hold one of the blocks of these codes. */
export async function publicationsOfBlocks(
  tx: Transaction,
  codes: readonly string[],
): Promise<readonly Publication[]> {
  if (codes.length === 0) return []
  const rows = await tx
    .selectFrom('demands.published_blocks')
    .where('code', 'in', [...codes])
    .select('publication_id')
    .distinct()
    .execute()
  const holding = new Set(rows.map(({ publication_id }) => publication_id))
  return (await listStanding(tx)).filter(({ id }) => holding.has(id))
}
