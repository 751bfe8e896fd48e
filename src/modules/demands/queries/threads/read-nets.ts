import type { Transaction } from '../../../../platform/database/database.ts'
import {
  type Resolved,
  resolveReferences,
} from '../../../../platform/references/resolve-references.ts'
import { type Origin, walkBack } from '../../../../platform/references/walk-back.ts'
import type { Language } from '../../../../platform/words/language.ts'
import { type Composition, compose } from '../../rules/compose.ts'
import { type Net, netOf } from '../../rules/threads/net.ts'
import { listBlocks } from '../blocks.ts'
import { type ReadingPublic, readVersion } from '../published/kept-publications.ts'
import type { Resolving } from '../read-document.ts'
import type { ReadText } from '../texts.ts'

/** The net of a text, and what each of its references says to who reads. */
export type ReadNet = {
  readonly text: ReadText
  readonly net: Net
  readonly resolved: ReadonlyMap<string, Resolved>
}

type Composed = {
  readonly composition: Composition
  readonly resolved: ReadonlyMap<string, Resolved>
}

/** The nets of texts that everyone reads, for a transaction of the public; of a published one, what it rested on when it was adopted. */
export async function readNets(
  tx: Transaction,
  texts: readonly ReadText[],
  reading: ReadingPublic,
  language: Language,
): Promise<readonly ReadNet[]> {
  const nets: ReadNet[] = []
  for (const text of texts) {
    const { composition, resolved } = await readText(tx, text, reading, language)
    const isKnown = (reference: string) => {
      const status = resolved.get(reference)?.status
      return status !== undefined && status !== 'unknown'
    }
    nets.push({ text, net: netOf(composition, text.language, isKnown), resolved })
  }
  return nets
}

async function readText(
  tx: Transaction,
  { id, publication }: ReadText,
  reading: ReadingPublic,
  language: Language,
): Promise<Composed> {
  if (publication !== null) return (await readVersion(tx, publication, reading)).read
  const { references, federation } = reading
  const composition = compose(await listBlocks(tx, id))
  const reader = { tx, language, federation }
  return {
    composition,
    resolved: await resolveReferences(references, composition.references, reader),
  }
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
