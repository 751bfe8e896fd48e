import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { citedInPublic } from '../queries/cited-in-public.ts'
import { referencesOfSource, sourcesByKeys } from '../queries/sources.ts'

/** Makes sources public: what everyone reads may be checked by everyone. Those that were stay as they were. */
export async function publishSources(
  tx: Transaction,
  person: { readonly id: string },
  keys: readonly string[],
): Promise<{ readonly outcome: 'published' }> {
  const sources = await sourcesByKeys(tx, keys)
  const ids = [...sources.values()].flatMap(({ id, isPublic }) => (isPublic ? [] : [id]))
  if (ids.length > 0) {
    await tx
      .updateTable('evidence.sources')
      .set({ published_at: sql`now()`, published_by: person.id })
      .where('id', 'in', ids)
      .where('published_at', 'is', null)
      .execute()
  }
  return { outcome: 'published' }
}

/** Takes a source back from the public. One that a public page rests on stays. */
export async function hideSource(
  tx: Transaction,
  key: string,
): Promise<{ readonly outcome: 'hidden' | 'not-found' | 'cited' }> {
  const source = (await sourcesByKeys(tx, [key])).get(key)
  if (!source) return { outcome: 'not-found' }
  if (await citedInPublic(tx, await referencesOfSource(tx, source))) return { outcome: 'cited' }
  await tx
    .updateTable('evidence.sources')
    .set({ published_at: null, published_by: null })
    .where('id', '=', source.id)
    .execute()
  return { outcome: 'hidden' }
}
