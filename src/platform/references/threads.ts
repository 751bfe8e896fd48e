import type { ReferenceReader } from './resolve-references.ts'

/** A sentence, a project, a document: something one may read that rests on a reference. */
export type Use = {
  /** In a few words, and what kind of thing it is: « Constat : … ». */
  readonly label: string
  readonly href: string
}

/**
 * What of one part of the product rests on references, for the thread that goes forward from a source, a figure, a voice. Asked
 * with every way the thing is written (a source that was merged has two keys); answers what this reader may see.
 */
export type ThreadSource = (
  references: readonly string[],
  reader: ReferenceReader,
) => Promise<readonly Use[]>

/** Everything that rests on these references, part after part; a page that says so twice is listed once. */
export async function usesOf(
  sources: readonly ThreadSource[],
  references: readonly string[],
  reader: ReferenceReader,
): Promise<readonly Use[]> {
  const uses = new Map<string, Use>()
  for (const source of sources) {
    for (const use of await source(references, reader)) uses.set(use.href, use)
  }
  return [...uses.values()]
}
