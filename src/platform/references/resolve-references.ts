import type { Transaction } from '../database/database.ts'
import type { Federation } from '../federation/federation.ts'
import type { Language } from '../words/language.ts'
import { parseReference, type ReferenceStatus } from './reference.ts'

/** Someone's words, as a text quotes them. */
export type Quotation = {
  /** What was given to complete; the words follow on. */
  readonly beginning?: string
  readonly words: string
  readonly language?: Language
  /** « une personne membre des Berçantes »; null where no place or name may be told. */
  readonly attribution: string | null
  /** How to refer to these words alone: `voice:k7pm3x9`. */
  readonly reference?: string
}

/** A number, as a text tells it. */
export type TellableFigure = {
  /** Null where it is protected. */
  readonly value: number | null
  /** « plus de 150 000 participations » */
  readonly short: string
  /** The same with who answered: « plus de 150 000 participations, selon 82 ressources sur 90 ». */
  readonly phrase: string
  /** The same figure of each exercise that publishes it, the oldest first. */
  readonly series: readonly {
    readonly label: string
    readonly value: number | null
    readonly short: string
  }[]
}

/** A source as an author–date style cites it. */
export type Citation = {
  /** Between brackets, before any page: « Arsenault-Roy et Mbaye, 2023 ». */
  readonly inText: string
  /** Its line in a bibliography, in pieces; `isTitle`: of a work. */
  readonly entry: readonly { readonly text: string; readonly isTitle?: boolean }[]
  /** What the bibliography is sorted by. */
  readonly sortedBy: string
  /** Where it can be read on the web, if anywhere. */
  readonly address?: string | null
}

/** What is known of a reference, by whoever reads. A kind may add its own fields; those below, any text knows how to draw. */
export type Resolved = {
  /** In a few words: « Participations à un groupe, 2025-2026 ». The reference as written when nothing answers to it. */
  readonly label: string
  /** Where it leads; null when there is nothing to read any more. */
  readonly href: string | null
  readonly status: ReferenceStatus
  /** Of a number: what it says, in a sentence of its own. Null where it may not be told. */
  readonly figure?: TellableFigure | null
  /** Of words: null where nothing of them may be read any more. */
  readonly quotation?: Quotation | null
  /** Of a thing that gathers words, such as the beginning of a sentence: some of them. */
  readonly quotations?: readonly Quotation[]
  readonly citation?: Citation | null
  /** Of a thing that says something: its own sentence, with its capital and full stop, for a text that says it in its turn. */
  readonly sentence?: string
  /** The same thing as it stands now, where a newer one says otherwise: « 61 ressources sur 82 », and how to refer to it. */
  readonly newer?: {
    readonly id: string
    readonly label: string
    readonly phrase: string
    /** Both were told by about as many: what goes from one to the other may be a rise or a fall. */
    readonly isComparable: boolean
  } | null
}

/** Something one may refer to, as it is offered to who writes. */
export type Found = { readonly id: string; readonly label: string; readonly says?: string }

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
  /** What these things rest on in their turn, as it is written; left out by kinds where the way back ends. */
  readonly restsOn?: (
    ids: readonly string[],
    reader: ReferenceReader,
  ) => Promise<ReadonlyMap<string, readonly string[]>>
  /** Of what has versions: the id of the one that stands (`entraide` → `entraide@2`), for what is decided on and must not become another. */
  readonly pin?: (id: string, reader: Pick<ReferenceReader, 'tx'>) => Promise<string>
  /** What this reader may refer to that these words speak of, the nearest first, eight at most; '' for the first ones there are. */
  readonly find?: (words: string, reader: ReferenceReader) => Promise<readonly Found[]>
  /** Where there are few enough to choose from a list: all of them that this reader may refer to. */
  readonly list?: (reader: Pick<ReferenceReader, 'tx'>) => Promise<readonly Found[]>
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
