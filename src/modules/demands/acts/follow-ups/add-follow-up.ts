import type { Transaction } from '../../../../platform/database/database.ts'
import { recordAct } from '../../../../platform/journal/record-act.ts'
import type { FollowUpKind } from '../../follow-up-tables.ts'

/** What became of a means. */
export type SaidFollowUp = {
  readonly kind: FollowUpKind
  /** An organisation or an office. */
  readonly byWhom: string
  /** ISO day. */
  readonly happenedOn: string
  readonly text: string
  /** Where one may check; '' for nowhere. */
  readonly sourceUrl: string
}

type Means = { readonly documentId: string; readonly blockId: string; readonly title: string }

/** Adds what became of a means of the version that stands: everyone reads it at once. */
export async function addFollowUp(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, blockId, title }: Means,
  said: SaidFollowUp,
): Promise<{ outcome: 'added'; id: string }> {
  const { id } = await tx
    .insertInto('demands.follow_ups')
    .values({ document_id: documentId, block_id: blockId, added_by: person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('demands.follow_up_versions')
    .values({ follow_up_id: id, version: 1, written_by: person.id, ...columnsOf(said) })
    .execute()
  await recordAct(tx, person, 'add-follow-up', { title, by: said.byWhom })
  return { outcome: 'added', id }
}

export function columnsOf({ kind, byWhom, happenedOn, text, sourceUrl }: SaidFollowUp) {
  return { kind, by_whom: byWhom, happened_on: happenedOn, text, source_url: sourceUrl }
}
