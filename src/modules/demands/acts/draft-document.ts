import type { Transaction } from '../../../platform/database/database.ts'
import { blockOptions, type DocumentKind } from '../tables.ts'
import { beginDocument } from './begin-document.ts'
import { insertBlocks } from './insert-blocks.ts'

/** A block of a draft: a title of level 2 or 3, or text in the Markdown of documents. */
export type DraftBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph' | 'list' | 'note'; readonly text: string }

export type DocumentDraft = {
  readonly title: string
  readonly kind: DocumentKind
  readonly language: 'fr' | 'en'
  /** The address it would like: where it is taken, a number follows. */
  readonly slug: string
  readonly blocks: readonly DraftBlock[]
}

/** For other parts: begins a document of blocks, a draft that its author alone reads, to be edited and published as any other. */
export async function draftDocument(
  tx: Transaction,
  person: { readonly id: string },
  { blocks, slug: wanted, ...draft }: DocumentDraft,
): Promise<{ outcome: 'drafted'; slug: string }> {
  let slug = wanted
  for (let at = 2; ; at += 1) {
    const begun = await beginDocument(tx, person, { ...draft, slug })
    if (begun.outcome === 'begun') break
    slug = `${wanted}-${at}`
  }
  const { id } = await tx
    .selectFrom('demands.documents')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  await insertBlocks(
    tx,
    person,
    { documentId: id, after: null },
    blocks.map((block) => ({
      kind: block.kind,
      title: '',
      text: block.text,
      options: blockOptions.parse(block.kind === 'heading' ? { level: block.level } : {}),
    })),
  )
  return { outcome: 'drafted', slug }
}
