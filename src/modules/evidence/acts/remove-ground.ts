import type { Transaction } from '../../../platform/database/database.ts'
import { openDraft } from './open-draft.ts'

/** Takes away something a finding rests on. `id` is that of the version one reads: its draft has a copy of it. */
export async function removeGround(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  id: string,
): Promise<{ readonly outcome: 'removed' | 'not-found' }> {
  const ground = await tx
    .selectFrom('evidence.finding_grounds as g')
    .innerJoin('evidence.findings as f', 'f.id', 'g.finding_id')
    .select(['g.reference', 'g.locator'])
    .where('f.slug', '=', slug)
    .where('g.id', '=', id)
    .executeTakeFirst()
  const draft = ground && (await openDraft(tx, person, slug))
  if (!draft) return { outcome: 'not-found' }
  await tx
    .deleteFrom('evidence.finding_grounds')
    .where('finding_id', '=', draft.findingId)
    .where('version', '=', draft.version)
    .where('reference', '=', ground.reference)
    .where('locator', '=', ground.locator)
    .execute()
  return { outcome: 'removed' }
}
