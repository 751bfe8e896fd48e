import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { keptUntilChanged } from '../../../platform/database/kept-until-changed.ts'
import { namesOfPeople } from '../../directory/index.ts'
import { minutesHeld } from '../rules/locks.ts'
import { type BlockKind, type BlockOptions, blockOptions } from '../tables.ts'

/** What a block says, in a document or in one of its versions. */
export type Written = {
  readonly title: string
  readonly text: string
  readonly options: BlockOptions
}

export type Block = Written & {
  readonly id: string
  readonly code: string
  readonly kind: BlockKind
  readonly version: number
  /** How many times it was written: who saves says the number she saw. */
  readonly saves: number
}

/** Who holds a block, and since when. */
export type Hold = {
  readonly personId: string
  readonly name: string
  readonly takenAt: Date
  readonly renewedAt: Date
}

export type WorkedBlock = Block & {
  readonly hold: Hold | null
  readonly openComments: number
}

/** The blocks that stand, in their order. */
export async function listBlocks(tx: Transaction, documentId: string): Promise<readonly Block[]> {
  const rows = await standingBlocks(tx, documentId).execute()
  return rows.map(read)
}

/**
 * The same, of the text that was read last kept in memory until a block is written: each page about one of its amendments
 * reads them all. For who was found to read the document: what stands is the same to all of them.
 */
export const listKeptBlocks = keptUntilChanged('texts', listBlocks)

/** The same, with who writes where and what is discussed: for writers. */
export async function listWorkedBlocks(
  tx: Transaction,
  documentId: string,
): Promise<readonly WorkedBlock[]> {
  const rows = await standingBlocks(tx, documentId)
    .leftJoin('demands.locks as l', (join) =>
      join
        .onRef('l.block_id', '=', 'b.id')
        .on('l.renewed_at', '>', sql<Date>`now() - make_interval(mins => ${minutesHeld}::int)`),
    )
    .select(['l.person_id', 'l.taken_at', 'l.renewed_at'])
    .select(
      sql<number>`(select count(*)::int from demands.comments c where c.block_id = b.id and c.resolved_at is null)`.as(
        'open_comments',
      ),
    )
    .execute()
  const names = await namesOfPeople(
    tx,
    rows.flatMap(({ person_id }) => person_id ?? []),
  )
  return rows.map(({ person_id, taken_at, renewed_at, open_comments, ...row }) => ({
    ...read(row),
    openComments: open_comments,
    hold:
      person_id && taken_at && renewed_at
        ? {
            personId: person_id,
            name: names.get(person_id) ?? '',
            takenAt: taken_at,
            renewedAt: renewed_at,
          }
        : null,
  }))
}

/** One that stands, by its code; null where there is none to this reader. */
export async function findBlock(
  tx: Transaction,
  documentId: string,
  code: string,
): Promise<Block | null> {
  const row = await standingBlocks(tx, documentId).where('b.code', '=', code).executeTakeFirst()
  return row ? read(row) : null
}

function standingBlocks(tx: Transaction, documentId: string) {
  return tx
    .selectFrom('demands.blocks as b')
    .innerJoin('demands.block_versions as v', (join) =>
      join.onRef('v.block_id', '=', 'b.id').onRef('v.version', '=', 'b.current'),
    )
    .where('b.document_id', '=', documentId)
    .where('b.removed_at', 'is', null)
    .select(['b.id', 'b.code', 'b.kind', 'b.saves', 'v.version', 'v.title', 'v.text', 'v.options'])
    .orderBy('b.place')
    .orderBy('b.id')
}

type Row = Omit<Block, 'options'> & { readonly options: unknown }

function read({ options, ...row }: Row): Block {
  return { ...row, options: blockOptions.parse(options ?? {}) }
}

/** Blocks that were taken out, the last first, twenty at most: they can be put back. */
export async function listRemoved(tx: Transaction, documentId: string) {
  const rows = await tx
    .selectFrom('demands.blocks as b')
    .innerJoin('demands.block_versions as v', (join) =>
      join.onRef('v.block_id', '=', 'b.id').onRef('v.version', '=', 'b.current'),
    )
    .where('b.document_id', '=', documentId)
    .where('b.removed_at', 'is not', null)
    .select(['b.code', 'b.kind', 'b.removed_at', 'b.removed_by', 'v.title', 'v.text'])
    .orderBy('b.removed_at', 'desc')
    .limit(20)
    .execute()
  const names = await namesOfPeople(
    tx,
    rows.flatMap(({ removed_by }) => removed_by ?? []),
  )
  return rows.map(({ removed_by, ...row }) => ({ ...row, by: names.get(removed_by ?? '') ?? null }))
}
export type RemovedBlock = Awaited<ReturnType<typeof listRemoved>>[number]

/** Every version of a block, the last first: for writers. */
export async function listVersions(tx: Transaction, blockId: string) {
  const rows = await tx
    .selectFrom('demands.block_versions')
    .where('block_id', '=', blockId)
    .select(['version', 'title', 'text', 'options', 'restored_from', 'begun_at', 'written_at'])
    .select('written_by')
    .orderBy('version', 'desc')
    .execute()
  const names = await namesOfPeople(
    tx,
    rows.map(({ written_by }) => written_by),
  )
  return rows.map(({ written_by, options, ...row }) => ({
    ...row,
    options: blockOptions.parse(options ?? {}),
    by: names.get(written_by) ?? null,
  }))
}
export type BlockVersion = Awaited<ReturnType<typeof listVersions>>[number]
