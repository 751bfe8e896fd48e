import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { listPeople, namesOfPeople } from '../../directory/index.ts'
import type { DocumentKind, Status } from '../tables.ts'

export type Writer = { readonly id: string; readonly personId: string; readonly name: string }

/** A working document as its reader knows it. */
export type WorkingDocument = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly kind: DocumentKind
  readonly language: 'fr' | 'en'
  readonly audience: string
  readonly embargo: Date | null
  readonly status: Status
  /** Whether the viewer writes it. */
  readonly isWriter: boolean
}

/** The working documents this viewer may read, the last written first. */
export async function listDocuments(
  tx: Transaction,
): Promise<readonly (WorkingDocument & { readonly written_at: Date })[]> {
  return documents(tx)
    .select(
      sql<Date>`coalesce((select max(v.written_at) from demands.block_versions v where v.document_id = d.id), d.created_at)`.as(
        'written_at',
      ),
    )
    .orderBy('written_at', 'desc')
    .orderBy('d.slug')
    .execute()
}

/** A working document by its address; null where nothing of it may be known. */
export async function findDocument(tx: Transaction, slug: string): Promise<WorkingDocument | null> {
  const found = await documents(tx).where('d.slug', '=', slug).executeTakeFirst()
  return found ?? null
}

/** The document that a link opens, in a transaction that carries it. */
export async function documentOfShare(tx: Transaction): Promise<{
  readonly document: WorkingDocument
  readonly reader: string
  readonly expires_on: string
} | null> {
  const share = await tx
    .selectFrom('demands.shares')
    .where('id', '=', sql<string>`demands.current_share()`)
    .select(['document_id', 'reader', 'expires_on'])
    .executeTakeFirst()
  if (!share) return null
  const document = await documents(tx).where('d.id', '=', share.document_id).executeTakeFirst()
  return document ? { document, reader: share.reader, expires_on: share.expires_on } : null
}

function documents(tx: Transaction) {
  return tx
    .selectFrom('demands.documents as d')
    .select(['d.id', 'd.slug', 'd.title', 'd.kind', 'd.language', 'd.audience', 'd.embargo'])
    .select(
      sql<Status>`(select s.status from demands.statuses s where s.document_id = d.id order by s.set_at desc limit 1)`.as(
        'status',
      ),
    )
    .select(sql<boolean>`d.id = any ((select demands.documents_i_write())::uuid[])`.as('isWriter'))
}

/** Who writes it, by name. */
export async function listWriters(tx: Transaction, documentId: string): Promise<readonly Writer[]> {
  const rows = await tx
    .selectFrom('demands.writers')
    .where('document_id', '=', documentId)
    .where('left_at', 'is', null)
    .select(['id', 'person_id'])
    .execute()
  const names = await namesOfPeople(
    tx,
    rows.map(({ person_id }) => person_id),
  )
  return rows
    .map(({ id, person_id }) => ({ id, personId: person_id, name: names.get(person_id) ?? '' }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}

/** The people of the network who do not write it yet, by name. */
export async function peopleToAsk(
  tx: Transaction,
  writers: readonly Writer[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const people = await listPeople(tx)
  return people.flatMap(({ id, name }) =>
    name === null || writers.some(({ personId }) => personId === id) ? [] : [{ id, name }],
  )
}

export async function listStatuses(tx: Transaction, documentId: string) {
  const rows = await tx
    .selectFrom('demands.statuses')
    .where('document_id', '=', documentId)
    .select(['status', 'set_at', 'set_by'])
    .orderBy('set_at', 'desc')
    .execute()
  const names = await namesOfPeople(
    tx,
    rows.map(({ set_by }) => set_by),
  )
  return rows.map(({ set_by, ...row }) => ({ ...row, by: names.get(set_by) ?? null }))
}
export type SaidStatus = Awaited<ReturnType<typeof listStatuses>>[number]

/** The documents that hold the blocks of these codes, of those the viewer may read. */
export async function documentsOfBlocks(tx: Transaction, codes: readonly string[]) {
  if (codes.length === 0) return []
  return tx
    .selectFrom('demands.documents as d')
    .where('d.id', 'in', (eb) =>
      eb
        .selectFrom('demands.blocks')
        .where('code', 'in', [...codes])
        .select('document_id'),
    )
    .select(['d.id', 'd.slug'])
    .execute()
}

/** When something of it was last written. */
export async function lastWritten(tx: Transaction, documentId: string): Promise<Date> {
  const { written_at } = await tx
    .selectFrom('demands.documents as d')
    .leftJoin('demands.block_versions as v', 'v.document_id', 'd.id')
    .where('d.id', '=', documentId)
    .select((eb) =>
      eb.fn.coalesce(eb.fn.max('v.written_at'), eb.fn.max('d.created_at')).as('written_at'),
    )
    .executeTakeFirstOrThrow()
  return written_at
}
