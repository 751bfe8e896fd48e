import type { Transaction } from '../../../../platform/database/database.ts'
import { compose } from '../../rules/compose.ts'
import { plainLine, plainPieces } from '../../rules/text/plain-text.ts'
import { listBlocksOfText, listTexts, type ReadText } from '../texts.ts'

/** A concrete means of a text: what a member may say that it carries already. */
export type Means = {
  readonly blockId: string
  readonly code: string
  /** « 1.2 » */
  readonly number: string
  readonly title: string
}

export type TextWithMeans = { readonly text: ReadText; readonly means: readonly Means[] }

/** The means of a text, in its order. */
export async function meansOf(tx: Transaction, text: ReadText): Promise<readonly Means[]> {
  const { blocks } = compose(await listBlocksOfText(tx, text))
  return blocks.flatMap(({ id: blockId, kind, code, number, titleLine, parsed }) => {
    if (kind !== 'means') return []
    const title = plainLine(titleLine) || plainPieces(parsed.flow).join(' ')
    return [{ blockId, code, number, title }]
  })
}

/** The texts that everyone, or the whole network, reads today, with their means: those one may tie a practice to. */
export async function textsWithMeans(tx: Transaction): Promise<readonly TextWithMeans[]> {
  const texts: TextWithMeans[] = []
  for (const text of await listTexts(tx)) {
    if (text.audience === 'few') continue
    const means = await meansOf(tx, text)
    if (means.length > 0) texts.push({ text, means })
  }
  return texts
}
