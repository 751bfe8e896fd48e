import type { Transaction } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/words/language.ts'
import { demandsPaths, publishedPaths } from '../paths.ts'
import { isEmbargoed, isOpenToAll } from '../rules/audience.ts'
import type { DocumentKind } from '../tables.ts'
import { type Block, listBlocks } from './blocks.ts'
import { findDocument, listDocuments, type WorkingDocument } from './documents.ts'
import { listPublishedBlocks, listStanding, type Publication } from './published/publications.ts'

/** A text as one reads it today: the version that stands of a document, or else its working copy where she may read that. */
export type ReadText = {
  /** Of the document, whichever of the two is read. */
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly kind: DocumentKind
  readonly language: Language
  /** Null: the working copy is read. */
  readonly publication: Publication | null
  /** Who reads it besides its writers. */
  readonly audience: 'public' | 'members' | 'few'
}

/** Every text that the viewer reads, each once: those that are published, then working documents that are not. */
export async function listTexts(tx: Transaction): Promise<readonly ReadText[]> {
  const published = (await listStanding(tx)).map(ofPublication)
  const known = new Set(published.map(({ id }) => id))
  const working = (await listDocuments(tx)).filter(({ id }) => !known.has(id))
  return [...published, ...working.map(ofDocument)]
}

/** A text by its address; null where the viewer reads nothing of it. */
export async function findText(tx: Transaction, slug: string): Promise<ReadText | null> {
  if (!/^[a-z0-9-]{2,81}$/.test(slug)) return null
  const publication = (await listStanding(tx)).find((one) => one.slug === slug)
  if (publication) return ofPublication(publication)
  const document = await findDocument(tx, slug)
  return document && ofDocument(document)
}

/** Its blocks, in their order. */
export function listBlocksOfText(
  tx: Transaction,
  { id, publication }: ReadText,
): Promise<readonly Block[]> {
  return publication === null ? listBlocks(tx, id) : listPublishedBlocks(tx, publication.id)
}

/** Where it is read; with the code of one of its blocks, there. */
export function pathOfText(
  { slug, publication }: Pick<ReadText, 'slug' | 'publication'>,
  code = '',
): string {
  const path = publication === null ? demandsPaths.document(slug) : publishedPaths.text(slug)
  return code === '' ? path : `${path}${demandsPaths.anchor(code)}`
}

export function ofPublication(publication: Publication): ReadText {
  const { document_id: id, slug, title, kind, language } = publication
  return { id, slug, title, kind, language, publication, audience: 'public' }
}

export function ofDocument(document: WorkingDocument): ReadText {
  const { id, slug, title, kind, language, audience } = document
  const toMembers = audience === 'members' && !isEmbargoed(document) ? 'members' : 'few'
  return {
    ...{ id, slug, title, kind, language, publication: null },
    audience: isOpenToAll(document) ? 'public' : toMembers,
  }
}
