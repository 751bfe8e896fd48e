import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { listTexts } from '../queries/discussion.ts'
import { findDecision } from '../queries/find-decision.ts'
import { holdDecision } from '../queries/hold-decision.ts'
import { findMinutes } from '../queries/minutes.ts'
import { seenPublic } from '../rules/seen-public.ts'

type Chosen = {
  readonly decision: { readonly id: string; readonly slug: string; readonly question: string }
  readonly audience: 'members' | 'public'
  /** What was on the page: see `seenPublic`. Of what is made public. */
  readonly seen: string
}

/**
 * Shows a closed decision to everyone, or to the members alone again. `changed-since`: everyone would read something else than what
 * was read, such as minutes frozen meanwhile.
 */
export async function chooseAudience(
  tx: Transaction,
  person: { readonly id: string },
  { decision: { id, slug, question }, audience, seen }: Chosen,
): Promise<{ outcome: 'chosen' } | { outcome: 'not-closed' } | { outcome: 'changed-since' }> {
  // Who freezes the minutes takes it too: what is read next is what stands.
  if ((await holdDecision(tx, id)) !== 'closed') return { outcome: 'not-closed' }
  if (audience === 'public') {
    const decision = await findDecision(tx, slug)
    if (!decision) return { outcome: 'not-closed' }
    const [texts, minutes] = [await listTexts(tx, id), await findMinutes(tx, id)]
    if (seenPublic({ decision, texts, minutes }) !== seen) return { outcome: 'changed-since' }
  }
  await tx.updateTable('decisions.decisions').set({ audience }).where('id', '=', id).execute()
  await recordAct(tx, person, 'choose-audience-of-decision', { slug, question, audience })
  return { outcome: 'chosen' }
}
