import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { AmendmentKind } from '../../amendment-tables.ts'
import { lastOpening, openedBlocks } from '../../queries/amendments/openings.ts'
import { blockOf, type Outline } from '../../queries/amendments/outline.ts'
import { findBlock } from '../../queries/blocks.ts'
import {
  type ProposedWords,
  type RefusedWords,
  readProposal,
  type TypedProposal,
} from '../../rules/amendments/proposed-words.ts'

type Proposing = {
  readonly documentId: string
  /** Of the member whose proposal it is. */
  readonly member: string
  readonly outline: Outline
  readonly code: string
  readonly kind: AmendmentKind
  /** How many saves the block had when the page was read. */
  readonly seen: number
  readonly typed: TypedProposal
}

export type ProposeAmendmentResult =
  | { outcome: 'proposed'; number: number }
  | { outcome: 'refused'; because: RefusedWords }
  /** No block of the version that is open has this code. */
  | { outcome: 'not-found' }
  /** The last day has passed, or the writers closed it. */
  | { outcome: 'closed' }
  /** It was taken out meanwhile. */
  | { outcome: 'removed' }
  /** Somebody wrote in it since the page was read. */
  | { outcome: 'changed-since' }
  /** The same member proposed the same thing, from another tab or through someone else. */
  | { outcome: 'proposed-already'; number: number }

/** Proposes an amendment on a block of the version that is open, for a member. Nothing of the text changes. */
export async function proposeAmendment(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, member, outline, code, kind, seen, typed }: Proposing,
): Promise<ProposeAmendmentResult> {
  const block = blockOf(outline, code)
  const opening = await lastOpening(tx, documentId)
  if (!block || !opening) return { outcome: 'not-found' }
  if (!(await openedBlocks(tx, opening.id)).has(block.id)) return { outcome: 'not-found' }
  if (!opening.isOpen) return { outcome: 'closed' }
  await sql`select pg_advisory_xact_lock(hashtext('demands.amendments ' || ${documentId}::text))`.execute(
    tx,
  )
  const version = await holdForAmending(tx, block.id)
  const current = version === null ? null : await findBlock(tx, documentId, code)
  if (version === null || !current) return { outcome: 'removed' }
  if (current.saves !== seen) return { outcome: 'changed-since' }
  const standing = [...outline.values()].filter(({ isRemoved }) => !isRemoved)
  const words = readProposal(typed, { kind, block, current, standing })
  if (typeof words === 'string') return { outcome: 'refused', because: words }
  const already = await findTwin(tx, { blockId: block.id, member, words })
  if (already !== null) return { outcome: 'proposed-already', number: already }

  const id = randomUUID()
  const number = (await lastNumber(tx, documentId)) + 1
  await tx
    .insertInto('demands.amendments')
    .values({
      id,
      document_id: documentId,
      number,
      opening_id: opening.id,
      block_id: block.id,
      kind,
      member_id: member,
      proposed_by: person.id,
    })
    .execute()
  await tx
    .insertInto('demands.wordings')
    .values({
      amendment_id: id,
      document_id: documentId,
      number: 1,
      base_version: version,
      block_kind: words.blockKind,
      title: words.title,
      text: words.text,
      placed: words.placed,
      destination_id: words.destination?.id ?? null,
      reason: words.reason,
      written_by: person.id,
    })
    .execute()
  return { outcome: 'proposed', number }
}

/** The version of a block that stands, held still under who amends it; null where it was taken out. */
export async function holdForAmending(tx: Transaction, blockId: string): Promise<number | null> {
  const { rows } = await sql<{ version: number | null }>`
    select demands.hold_for_amending(${blockId}::uuid) as version`.execute(tx)
  return rows[0]?.version ?? null
}

type Twin = { readonly blockId: string; readonly member: string; readonly words: ProposedWords }

async function findTwin(tx: Transaction, { blockId, member, words }: Twin): Promise<number | null> {
  const { kind, title, text, blockKind, placed, destination } = words
  const rows = await tx
    .selectFrom('demands.amendments as a')
    .innerJoin('demands.wordings as w', 'w.amendment_id', 'a.id')
    .where('a.block_id', '=', blockId)
    .where('a.member_id', '=', member)
    .where('a.kind', '=', kind)
    .where(sql<string>`demands.amendment_state(a.id)`, '=', 'proposed')
    .select(['a.number', 'w.number as wording', 'w.title', 'w.text', 'w.block_kind', 'w.placed'])
    .select('w.destination_id')
    .orderBy('a.number')
    .orderBy('w.number')
    .execute()
  const last = new Map(rows.map((row) => [row.number, row]))
  const twin = [...last.values()].find(
    (row) =>
      row.title === title &&
      row.text === text &&
      row.block_kind === blockKind &&
      row.placed === placed &&
      row.destination_id === (destination?.id ?? null),
  )
  return twin?.number ?? null
}

async function lastNumber(tx: Transaction, documentId: string): Promise<number> {
  const row = await tx
    .selectFrom('demands.amendments')
    .where('document_id', '=', documentId)
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}
