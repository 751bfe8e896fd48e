import { sql } from 'kysely'
import type { FoundedFederation } from '../../../platform/accounts/people.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import type { Language } from '../../../platform/words/language.ts'

type FoundFederationResult = { outcome: 'founded' } | { outcome: 'already-founded' }
type Founding = { person: string; name: string; language: Language; federation: FoundedFederation }

/**
 * Makes someone the first administration of an empty site, and writes down the federation's name, its time zone and who
 * answers for personal information. The transaction is the person's own: as soon as she administers, she may set the site up.
 */
export async function foundFederation(
  tx: Transaction,
  { person, name, language, federation }: Founding,
): Promise<FoundFederationResult> {
  const { rows } = await sql<{ founded: boolean }>`
    select directory.found_federation(${person}, ${name}, ${language}) as founded`.execute(tx)
  if (!rows[0]?.founded) return { outcome: 'already-founded' }

  for (const [key, value] of Object.entries(federation)) {
    await sql`
      insert into platform.settings (key, value, changed_by) values (${key}, ${JSON.stringify(value)}::jsonb, ${person})
      on conflict (key) do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = now()
    `.execute(tx)
  }
  await recordAct(tx, { id: person }, 'found-federation')
  return { outcome: 'founded' }
}
