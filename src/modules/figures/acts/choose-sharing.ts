import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

/** Who may read a member's figures, and the codes of the questions it agrees to be named with. */
export type Sharing = {
  readonly seenBy: 'team' | 'totals'
  readonly named: readonly string[]
}

export type ChooseSharingResult =
  | { readonly outcome: 'chosen' }
  /** These answers count in figures that were seen: opening them now could tell another member's. */
  | { readonly outcome: 'counted-already' }

/**
 * Replaces the choice that stands. The team loses sight at once, and gains it while nothing was counted; what is published
 * changes at the next release.
 */
export async function chooseSharing(
  tx: Transaction,
  person: { readonly id: string },
  { returnId, sharing }: { readonly returnId: string; readonly sharing: Sharing },
): Promise<ChooseSharingResult> {
  const { rows } = await sql<{ opens: boolean }>`
    select figures.would_open_what_was_counted(${returnId}, ${sharing.seenBy}, ${sharing.named}) as opens`.execute(
    tx,
  )
  if (rows[0]?.opens) return { outcome: 'counted-already' }
  await tx
    .updateTable('figures.sharing_choices')
    .set({ replaced_at: new Date() })
    .where('return_id', '=', returnId)
    .where('replaced_at', 'is', null)
    .execute()
  await tx
    .insertInto('figures.sharing_choices')
    .values({
      return_id: returnId,
      seen_by: sharing.seenBy,
      named_questions: sharing.named,
      chosen_by: person.id,
      replaced_at: null,
    })
    .execute()
  return { outcome: 'chosen' }
}
