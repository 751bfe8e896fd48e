import type {
  Found,
  ReferenceKind,
  ReferenceReader,
} from '../../../platform/references/resolve-references.ts'

/** What each kind offers, in the order of the parts of the product. */
export type Offered = readonly { readonly kind: string; readonly things: readonly Found[] }[]

/** What the reader may cite that these words speak of, one kind after the other: a transaction has one connection. */
export async function findReferences(
  kinds: readonly ReferenceKind[],
  words: string,
  reader: ReferenceReader,
): Promise<Offered> {
  const found: { kind: string; things: readonly Found[] }[] = []
  for (const { kind, find } of kinds) {
    if (find) found.push({ kind, things: await find(words, reader) })
  }
  return found
}
