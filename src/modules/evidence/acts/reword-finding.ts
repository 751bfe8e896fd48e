import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { rowOf, type WordedFinding } from './add-finding.ts'
import { openDraft } from './open-draft.ts'

/** Words a finding otherwise: in its draft, or in a new version where the last one was public. */
export async function rewordFinding(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  finding: WordedFinding,
): Promise<{ readonly outcome: 'changed' | 'not-found' }> {
  const draft = await openDraft(tx, person, slug)
  if (!draft) return { outcome: 'not-found' }
  await tx
    .updateTable('evidence.finding_versions')
    .set({ ...rowOf(finding), written_at: sql`now()`, written_by: person.id })
    .where('finding_id', '=', draft.findingId)
    .where('version', '=', draft.version)
    .execute()
  return { outcome: 'changed' }
}
