import type { Transaction } from '../database/database.ts'
import type { Federation } from '../federation/federation.ts'
import type { Language } from '../words/language.ts'
import { parseReference, type ReferenceStatus } from './reference.ts'

/** What is known of a reference, by whoever reads. A kind may add its own fields. */
export type Resolved = {
  /** In a few words: « Participations à un groupe, 2025-2026 ». The reference as written when nothing answers to it. */
  readonly label: string
  /** Where it leads; null when there is nothing to read any more. */
  readonly href: string | null
  readonly status: ReferenceStatus
}

/** For whom references are resolved: `tx` is a transaction of theirs, so that policies decide what exists. */
export type ReferenceReader = {
  readonly tx: Transaction
  readonly language: Language
  readonly federation: Federation
}

/** A kind of thing that texts may refer to, and the part of the product that owns it. */
export type ReferenceKind<R extends Resolved = Resolved> = {
  readonly kind: string
  /** All the ids at once. An id it leaves out is unknown to this reader. */
  readonly resolve: (
    ids: readonly string[],
    reader: ReferenceReader,
  ) => Promise<ReadonlyMap<string, R>>
}

/**
 * Resolves references as they are written, each once, with one question to each kind. Answers every one that was asked:
 * what cannot be read, or is of a kind that nobody registered, is `unknown`.
 */
export async function resolveReferences(
  kinds: readonly ReferenceKind[],
  references: readonly string[],
  reader: ReferenceReader,
): Promise<ReadonlyMap<string, Resolved>> {
  const asked = new Map<string, Map<string, string>>()
  for (const written of references) {
    const reference = parseReference(written)
    if (!reference) continue
    const ofKind = asked.get(reference.kind) ?? new Map<string, string>()
    asked.set(reference.kind, ofKind.set(written, reference.id))
  }
  const resolved = new Map<string, Resolved>(
    references.map((written) => [written, { label: written, href: null, status: 'unknown' }]),
  )
  for (const { kind, resolve } of kinds) {
    const ofKind = asked.get(kind)
    if (!ofKind) continue
    const known = await resolve([...new Set(ofKind.values())], reader)
    for (const [written, id] of ofKind) {
      const found = known.get(id)
      if (found) resolved.set(written, found)
    }
  }
  return resolved
}
