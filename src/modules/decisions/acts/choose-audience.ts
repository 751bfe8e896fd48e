import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

type Chosen = {
  readonly decision: {
    readonly id: string
    readonly slug: string
    readonly question: string
    readonly stage: string
  }
  readonly audience: 'members' | 'public'
}

/** Shows a closed decision to everyone, or to the members alone again. */
export async function chooseAudience(
  tx: Transaction,
  person: { readonly id: string },
  { decision: { id, slug, question, stage }, audience }: Chosen,
): Promise<{ outcome: 'chosen' } | { outcome: 'not-closed' }> {
  if (stage !== 'closed') return { outcome: 'not-closed' }
  await tx.updateTable('decisions.decisions').set({ audience }).where('id', '=', id).execute()
  await recordAct(tx, person, 'choose-audience-of-decision', { slug, question, audience })
  return { outcome: 'chosen' }
}
