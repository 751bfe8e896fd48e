import type { Transaction } from '../../../platform/database/database.ts'
import { namesOfPeople } from '../../directory/index.ts'

/** What the team keeps about a source, the latest first. Nobody else is answered anything. */
export async function readAboutSource(tx: Transaction, sourceId: string) {
  const [notes, verifications, links, copies] = await Promise.all([
    tx
      .selectFrom('evidence.source_notes')
      .select(['id', 'words', 'origin', 'written_at', 'written_by'])
      .where('source_id', '=', sourceId)
      .orderBy('written_at', 'desc')
      .execute(),
    tx
      .selectFrom('evidence.verifications')
      .select(['id', 'verified_on', 'verified_by'])
      .where('source_id', '=', sourceId)
      .orderBy('verified_on', 'desc')
      .limit(5)
      .execute(),
    tx
      .selectFrom('evidence.link_checks')
      .select(['id', 'address', 'outcome', 'status', 'checked_at'])
      .where('source_id', '=', sourceId)
      .orderBy('checked_at', 'desc')
      .limit(3)
      .execute(),
    tx
      .selectFrom('evidence.archived_copies')
      .select(['id', 'file_name', 'media_type', 'added_at', 'sha256'])
      .select(({ fn }) => fn<number>('length', ['content']).as('size'))
      .where('source_id', '=', sourceId)
      .orderBy('added_at', 'desc')
      .execute(),
  ])
  const signed = [
    ...notes.map((one) => one.written_by),
    ...verifications.map((one) => one.verified_by),
  ]
  const people = await namesOfPeople(tx, [...new Set(signed.flatMap((id) => id ?? []))])
  return { notes, verifications, links, copies, people }
}
export type AboutSource = Awaited<ReturnType<typeof readAboutSource>>

export async function findCopy(tx: Transaction, sourceId: string, id: string) {
  return tx
    .selectFrom('evidence.archived_copies')
    .select(['file_name', 'media_type', 'content'])
    .where('source_id', '=', sourceId)
    .where('id', '=', id)
    .executeTakeFirst()
}
