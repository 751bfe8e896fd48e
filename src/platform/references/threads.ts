import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../words/language.ts'
import type { ReferenceReader } from './resolve-references.ts'

/** A sentence, a project, a document: something one may read that rests on a reference. */
export type Use = {
  /** In a few words, and what kind of thing it is: « Constat : … ». */
  readonly label: string
  readonly href: string
  /** The sentence that rests on it, where the label does not say it. */
  readonly says?: string
  /** Of that sentence. */
  readonly language?: Language
}

export type UseReader = ReferenceReader & {
  /** What the thing that is asked about says of itself, in the midst of a sentence: « plus de 12 000 personnes ». */
  readonly itself: (reference: string) => string
}

/**
 * What of one part of the product rests on references: the way forward from a source, a figure, a voice. A part gives its own
 * piece of SQL, so that everything that rests on a thing is one question to the database, by an index of each part.
 */
export type ThreadSource = {
  /** Parts of the content whose writes may change what it answers: a page that shows it is kept until one of them changes. */
  readonly parts: readonly string[]
  /** A `select` of `reference text, said jsonb`, in order, for these references as they are written; policies decide what exists. */
  readonly rows: (references: readonly string[]) => RawBuilder<unknown>
  /** What a row says to who reads; null where there is nothing to say. */
  readonly say: (said: unknown, reference: string, reader: UseReader) => Use | null
}

/** Reads as `ReferenceReader`; `itself` is « … » unless who asks knows better. */
type Asking = ReferenceReader & { readonly itself?: UseReader['itself'] }

/**
 * Everything that rests on these references, part after part, by reference. Asked with every way a thing is written (a source that
 * was merged has two keys); answers what this reader may see, in one query.
 */
export async function usesByReference(
  sources: readonly ThreadSource[],
  references: readonly string[],
  asking: Asking,
): Promise<ReadonlyMap<string, readonly Use[]>> {
  const uses = new Map<string, Use[]>()
  if (sources.length === 0 || references.length === 0) return uses
  const reader: UseReader = { itself: () => '…', ...asking }
  const pieces = sources.map(
    ({ rows }, at) =>
      sql`select ${at}::int as source, row_number() over () as place, r.reference, r.said from (${rows(references)}) r`,
  )
  const { rows } = await sql<{ source: number; reference: string; said: unknown }>`
    ${sql.join(pieces, sql` union all `)} order by source, place`.execute(asking.tx)
  for (const { source, reference, said } of rows) {
    const use = sources[source]?.say(said, reference, reader)
    if (!use) continue
    const known = uses.get(reference) ?? []
    if (!known.some(({ href }) => href === use.href)) known.push(use)
    uses.set(reference, known)
  }
  return uses
}

/** The same of one thing, however it is written: what says so twice is listed once. */
export async function usesOf(
  sources: readonly ThreadSource[],
  references: readonly string[],
  asking: Asking,
): Promise<readonly Use[]> {
  const uses = new Map<string, Use>()
  for (const ofOne of (await usesByReference(sources, references, asking)).values()) {
    for (const use of ofOne) if (!uses.has(use.href)) uses.set(use.href, use)
  }
  return [...uses.values()]
}

/** The parts a page that shows uses is made from, besides its own. */
export function partsOfThreads(sources: readonly ThreadSource[]): readonly string[] {
  return [...new Set(sources.flatMap(({ parts }) => parts))]
}
