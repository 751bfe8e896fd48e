import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Stance } from '../tables.ts'
import { openDraft } from './open-draft.ts'

export type NewGround = {
  readonly reference: string
  readonly locator: string
  readonly stance: Stance
}

/** Rests a finding on one more thing. What it is was looked up before. */
export async function addGround(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  { reference, locator, stance }: NewGround,
): Promise<{ readonly outcome: 'added' | 'there-already' | 'not-found' }> {
  const draft = await openDraft(tx, person, slug)
  if (!draft) return { outcome: 'not-found' }
  const { findingId, version } = draft
  const added = await tx
    .insertInto('evidence.finding_grounds')
    .values({
      finding_id: findingId,
      version,
      position: sql`(select coalesce(max(position) + 1, 0) from evidence.finding_grounds
        where finding_id = ${findingId} and version = ${version})`,
      reference,
      locator,
      stance,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return { outcome: added ? 'added' : 'there-already' }
}
