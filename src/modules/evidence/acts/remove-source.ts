import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { isCited } from '../queries/cited-in-public.ts'
import { findSource, referencesOfSource } from '../queries/sources.ts'

/**
 * Removes a source that nothing rests on, with its notes and its copies. One that is public is hidden first. Its key stays
 * taken: a text that cites it may be of writers nobody else reads, and must not cite another work one day.
 */
export async function removeSource(
  tx: Transaction,
  person: { readonly id: string },
  key: string,
): Promise<{ readonly outcome: 'removed' | 'not-found' | 'cited' | 'public' }> {
  const source = await findSource(tx, key)
  if (!source) return { outcome: 'not-found' }
  if (source.isPublic) return { outcome: 'public' }
  if (await isCited(tx, await referencesOfSource(tx, source))) return { outcome: 'cited' }
  await tx.deleteFrom('evidence.sources').where('id', '=', source.id).execute()
  await tx.insertInto('evidence.former_keys').values({ key: source.key, source_id: null }).execute()
  await recordAct(tx, person, 'remove-source', { source: source.key })
  return { outcome: 'removed' }
}
