import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { planOf } from '../queries/import-plan.ts'
import { addSources } from './add-source.ts'

export type AcceptImportResult =
  | { readonly outcome: 'accepted'; readonly added: number }
  | { readonly outcome: 'not-found' | 'accepted-already' }

/**
 * Adds what is new in a file, and of what looks like a source that stands, only what was chosen (`also`: lines of the file).
 * What became a source meanwhile is not added a second time. The file is forgotten: what was added has its own rows.
 */
export async function acceptImport(
  tx: Transaction,
  person: { readonly id: string },
  id: string,
  also: readonly number[],
): Promise<AcceptImportResult> {
  // One at a time: two people who accept the same file, or two files that share a work, would add it twice.
  await sql`select pg_advisory_xact_lock(hashtext('evidence.imports'))`.execute(tx)
  const plan = await planOf(tx, id)
  if (!plan) return { outcome: 'not-found' }
  if (plan.acceptedAt !== null) return { outcome: 'accepted-already' }
  const wanted = plan.entries.filter(
    ({ line, verdict }) => verdict.kind === 'new' || also.includes(line),
  )
  const added = (
    await addSources(
      tx,
      person,
      wanted.map(({ item }) => item),
    )
  ).length
  await tx
    .updateTable('evidence.imports')
    .set({
      accepted_at: sql`now()`,
      accepted_by: person.id,
      entries: JSON.stringify({ good: [], broken: plan.broken }),
    })
    .where('id', '=', id)
    .execute()
  await recordAct(tx, person, 'import-sources', { added })
  return { outcome: 'accepted', added }
}
