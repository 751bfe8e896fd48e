import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { lastFindings } from '../queries/findings.ts'
import { seenWords, type WordedFinding } from '../rules/finding-words.ts'
import { rowOf } from './add-finding.ts'
import { lockFinding, openDraft } from './open-draft.ts'

/**
 * Words a finding otherwise: in its draft, or in a new version where the last one was public. `seen`: the words that were on the
 * page, see `seenWords`; where others stand by now, nothing is written over them.
 */
export async function rewordFinding(
  tx: Transaction,
  person: { readonly id: string },
  { slug, seen }: { readonly slug: string; readonly seen: string },
  finding: WordedFinding,
): Promise<{ readonly outcome: 'changed' | 'unchanged' | 'changed-since' | 'not-found' }> {
  await lockFinding(tx, slug)
  const [last] = await lastFindings(tx, { slugs: [slug] })
  if (!last) return { outcome: 'not-found' }
  const stands = seenWords(last)
  if (stands === seenWords(finding)) return { outcome: 'unchanged' }
  if (stands !== seen) return { outcome: 'changed-since' }
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
