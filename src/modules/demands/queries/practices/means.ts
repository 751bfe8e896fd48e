import type { Transaction } from '../../../../platform/database/database.ts'
import { compose } from '../../rules/compose.ts'
import { plainLine, plainPieces } from '../../rules/text/plain-text.ts'
import { listBlocks } from '../blocks.ts'
import { listDocuments, type WorkingDocument } from '../documents.ts'

/** A concrete means of a text: what a member may say that it carries already. */
export type Means = {
  readonly blockId: string
  readonly code: string
  /** « 1.2 » */
  readonly number: string
  readonly title: string
}

export type TextWithMeans = { readonly document: WorkingDocument; readonly means: readonly Means[] }

/** The means of a text, in its order. */
export async function meansOf(
  tx: Transaction,
  { id }: Pick<WorkingDocument, 'id'>,
): Promise<readonly Means[]> {
  const { blocks } = compose(await listBlocks(tx, id))
  return blocks.flatMap(({ id: blockId, kind, code, number, titleLine, parsed }) => {
    if (kind !== 'means') return []
    const title = plainLine(titleLine) || plainPieces(parsed.flow).join(' ')
    return [{ blockId, code, number, title }]
  })
}

/** The texts that everyone, or the whole network, reads today, with their means: those one may tie a practice to. */
export async function textsWithMeans(tx: Transaction): Promise<readonly TextWithMeans[]> {
  const texts: TextWithMeans[] = []
  for (const document of await listDocuments(tx)) {
    if (!isForTheNetwork(document)) continue
    const means = await meansOf(tx, document)
    if (means.length > 0) texts.push({ document, means })
  }
  return texts
}

function isForTheNetwork({ audience, embargo }: WorkingDocument): boolean {
  const isOpen = embargo === null || embargo <= new Date()
  return isOpen && (audience === 'public' || audience === 'members')
}
