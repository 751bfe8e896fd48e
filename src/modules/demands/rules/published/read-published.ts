import { parseReference } from '../../../../platform/references/reference.ts'
import type { Resolved } from '../../../../platform/references/resolve-references.ts'
import type { Language } from '../../../../platform/words/language.ts'
import type { Composition } from '../compose.ts'
import type { ReadDocument, Since } from '../document-as-read.ts'
import { type FrozenReference, isSomeonesWords, wallOf } from './frozen-reference.ts'

export type PublishedVersion = {
  readonly composition: Composition
  readonly language: Language
  readonly credits: ReadDocument['credits']
  /** What each reference said on the day. */
  readonly frozen: ReadonlyMap<string, FrozenReference>
}

type Live = {
  /** What each reference says now, to the public; of a wall, each of its voices. */
  readonly resolved: ReadonlyMap<string, Resolved>
  /** « [parole retirée] » */
  readonly gone: string
}

/**
 * A published version as everyone reads it: its text and what it rested on do not change, and what is known since stands
 * beside. Someone's words are those that stand now: taken back, they are gone from here too. So is a number whose release was
 * retracted: what is said of it may be wrong, or tell too much of someone.
 */
export function readPublished(version: PublishedVersion, { resolved, gone }: Live): ReadDocument {
  const { composition, language, credits, frozen } = version
  const read = new Map<string, Resolved>()
  const since = new Map<string, Since>()
  const cited = new Set(composition.references)
  for (const reference of composition.references) {
    const now = resolved.get(reference)
    if (isSomeonesWords(reference)) {
      const stands = now?.quotation ? now : null
      read.set(
        reference,
        stands ?? { label: gone, href: null, status: 'withdrawn', quotation: null },
      )
      continue
    }
    const said = frozen.get(reference)
    if (!said) continue
    if (isRetracted(reference, now)) {
      read.set(reference, { label: said.label, href: null, status: 'withdrawn', figure: null })
      continue
    }
    const { voices, ...kept } = said
    read.set(reference, {
      ...thawed(kept),
      // An address may have moved, or be closed; what it told stays. The page of a wall stays, and is not asked anew.
      href: voices ? said.href : now && now.status !== 'unknown' ? now.href : null,
      status: 'living',
      ...(voices && { quotations: wallOf(said, resolved, gone) }),
    })
    const known = sinceThen(reference, said, now)
    // A text that cites the newer one too compares them: nothing in it has aged.
    if (known && !(now?.newer && known.kind === 'newer' && cited.has(`figure:${now.newer.id}`))) {
      since.set(reference, known)
    }
  }
  return { composition, resolved: read, language, isWriter: false, credits, since }
}

/** Its release was taken back, and no other shows it. */
function isRetracted(reference: string, now: Resolved | undefined): boolean {
  return parseReference(reference)?.kind === 'figure' && now?.status === 'withdrawn'
}

function thawed({ label, href, figure, citation, sentence }: Omit<FrozenReference, 'voices'>) {
  return {
    label,
    href,
    ...(figure && { figure }),
    ...(sentence !== undefined && { sentence }),
    ...(citation && {
      citation: {
        ...citation,
        entry: citation.entry.map(({ text, isTitle }) => (isTitle ? { text, isTitle } : { text })),
        address: citation.address ?? null,
      },
    }),
  }
}

/** What is to be told beside a reference that the text leaves as it was. */
function sinceThen(
  reference: string,
  { figure }: FrozenReference,
  now: Resolved | undefined,
): Since | null {
  const kind = parseReference(reference)?.kind
  if (kind === 'figure') {
    if (!now || now.status === 'unknown') return { kind: 'withdrawn' }
    if (now.figure && figure && now.figure.phrase !== figure.phrase) {
      return { kind: 'corrected', phrase: now.figure.phrase }
    }
    if (now.newer) return { kind: 'newer', label: now.newer.label, phrase: now.newer.phrase }
    return null
  }
  if (kind === 'finding' && now?.status === 'withdrawn') return { kind: 'withdrawn' }
  return kind === 'source' && now?.status === 'stale' ? { kind: 'withdrawn' } : null
}

/** The references whose words must be asked again at each reading: voices, testimonies, and the voices of the walls. */
export function wordsAsked({
  composition,
  frozen,
}: Pick<PublishedVersion, 'composition' | 'frozen'>): readonly string[] {
  const walls = [...frozen.values()].flatMap(({ voices = [] }) => voices)
  return [...new Set([...composition.references.filter(isSomeonesWords), ...walls])]
}
