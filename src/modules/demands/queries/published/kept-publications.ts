import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { Versions } from '../../../../platform/database/versions.ts'
import {
  type Resolved,
  resolveReferences,
} from '../../../../platform/references/resolve-references.ts'
import { compose } from '../../rules/compose.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { isSomeonesWords } from '../../rules/published/frozen-reference.ts'
import {
  type PublishedVersion,
  readPublished,
  wordsAsked,
} from '../../rules/published/read-published.ts'
import { textWords } from '../../words/text.ts'
import type { Resolving } from '../read-document.ts'
import { listFrozenReferences, listPublishedBlocks, type Publication } from './publications.ts'

/** What a version is made from, but for words that someone confided, which no memory keeps. */
type Kept = {
  readonly made: string
  readonly version: PublishedVersion
  /** What the other references say now. */
  readonly resolved: ReadonlyMap<string, Resolved>
}

/** Parts of the site that a figure, a source, a name or a decision may change in. */
export const partsOfVersions = [
  'demands',
  'figures',
  'evidence',
  'directory',
  'decisions',
  'settings',
]

/** Versions that are read most; the one read longest ago leaves. */
const most = 40
const kept = new Map<string, Kept>()

export type ReadVersion = {
  readonly read: ReadDocument
  /** The decision that adopted it, where everyone may read it. */
  readonly decision: Resolved | null
  /** Whether someone's words are in it: such a page is made each time it is asked. */
  readonly quotesSomeone: boolean
}

export type ReadingPublic = Resolving & { readonly versions: Versions }

/**
 * A published version as everyone reads it. What does not change is read once, until a part of the site does; someone's words
 * are asked each time. `tx` is a transaction of the public.
 */
export async function readVersion(
  tx: Transaction,
  { id, language, decision }: Publication,
  { references, federation, versions }: ReadingPublic,
): Promise<ReadVersion> {
  const reader = { tx, language, federation }
  const made = partsOfVersions.map((part) => versions.get(part) ?? 0).join('.')
  const known = kept.get(id)
  const read =
    known?.made === made
      ? known
      : await readWhole(tx, { id, language, decision, made }, (asked) =>
          resolveReferences(references, asked, reader),
        )
  kept.delete(id)
  kept.set(id, read)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)

  const { version } = read
  const asked = wordsAsked(version)
  const words = await resolveReferences(references, asked, reader)
  const adopting = decision === null ? undefined : read.resolved.get(decision)
  return {
    read: readPublished(version, {
      resolved: new Map([...read.resolved, ...words]),
      gone: textWords.in(language)('voiceGone'),
    }),
    decision: adopting?.href ? adopting : null,
    quotesSomeone: asked.length > 0,
  }
}

async function readWhole(
  tx: Transaction,
  {
    id,
    language,
    decision,
    made,
  }: Pick<Publication, 'id' | 'language' | 'decision'> & { readonly made: string },
  resolve: (references: readonly string[]) => Promise<ReadonlyMap<string, Resolved>>,
): Promise<Kept> {
  const composition = compose(await listPublishedBlocks(tx, id))
  const frozen = await listFrozenReferences(tx, id)
  const others = composition.references.filter(
    // A wall is the voices that stood on it: its beginning is not asked anew.
    (reference) => !isSomeonesWords(reference) && frozen.get(reference)?.voices === undefined,
  )
  const resolved = await resolve(decision === null ? others : [...others, decision])
  const credits = await creditsOf(tx, id)
  return { made, resolved, version: { composition, language, credits, frozen } }
}

async function creditsOf(tx: Transaction, id: string): Promise<ReadDocument['credits']> {
  const { rows } = await sql<{ block_id: string; name: string; part: string }>`
    select * from demands.credits_published(${id}::uuid)`.execute(tx)
  const credits = new Map<string, { name: string; part: string }[]>()
  for (const { block_id, name, part } of rows) {
    const named = credits.get(block_id) ?? []
    named.push({ name, part })
    credits.set(block_id, named)
  }
  return credits
}
