import type { Transaction } from '../../../platform/database/database.ts'

/** Who may read a member's figures, and the codes of the questions it agrees to be named with. */
export type Sharing = {
  readonly seenBy: 'team' | 'totals'
  readonly named: readonly string[]
}

/** Replaces the choice that stands. The team loses or gains sight at once; what is published, at the next release. */
export async function chooseSharing(
  tx: Transaction,
  person: { readonly id: string },
  { returnId, sharing }: { readonly returnId: string; readonly sharing: Sharing },
): Promise<{ outcome: 'chosen' }> {
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
