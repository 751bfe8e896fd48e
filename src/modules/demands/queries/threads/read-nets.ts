import type { Transaction } from '../../../../platform/database/database.ts'
import {
  type Resolved,
  resolveReferences,
} from '../../../../platform/references/resolve-references.ts'
import { type Origin, walkBack } from '../../../../platform/references/walk-back.ts'
import type { Language } from '../../../../platform/words/language.ts'
import { compose } from '../../rules/compose.ts'
import { type Net, netOf } from '../../rules/threads/net.ts'
import { listBlocks } from '../blocks.ts'
import type { WorkingDocument } from '../documents.ts'
import type { Resolving } from '../read-document.ts'

/** The net of a text, and what each of its references says to who reads. */
export type ReadNet = {
  readonly document: WorkingDocument
  readonly net: Net
  readonly resolved: ReadonlyMap<string, Resolved>
}

/** The nets of texts, their references resolved together, for the viewer of the transaction. */
export async function readNets(
  tx: Transaction,
  documents: readonly WorkingDocument[],
  { references, federation }: Resolving,
  language: Language,
): Promise<readonly ReadNet[]> {
  const composed = []
  for (const document of documents) {
    composed.push({ document, composition: compose(await listBlocks(tx, document.id)) })
  }
  const cited = [...new Set(composed.flatMap(({ composition }) => composition.references))]
  const resolved = await resolveReferences(references, cited, { tx, language, federation })
  const isKnown = (reference: string) => {
    const status = resolved.get(reference)?.status
    return status !== undefined && status !== 'unknown'
  }
  return composed.map(({ document, composition }) => ({
    document,
    net: netOf(composition, document.language, isKnown),
    resolved,
  }))
}

/** What the origins of a net rest on in their turn: of a finding, its sources, its figures, its voices. */
export function readFurther(
  tx: Transaction,
  { origins }: Net,
  { references, federation }: Resolving,
  language: Language,
): Promise<ReadonlyMap<string, readonly Origin[]>> {
  return walkBack(references, [...origins.values()].flat(), { tx, language, federation })
}
