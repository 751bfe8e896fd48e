import type { Generated } from 'kysely'
import type { Transaction } from '../database/database.ts'

declare module '../database/database.ts' {
  interface Database {
    'platform.administrative_acts': {
      id: Generated<number>
      act: string
      about: unknown
      person: string | null
      happened_at: Generated<Date>
    }
  }
}

/** What an act was about: ids, counts, names of organisations. Never the name or the address of a person. */
export type ActAbout = Readonly<Record<string, string | number | boolean | null>>

/**
 * Writes an administrative act in the journal, in the same transaction as the act itself: what was undone leaves no trace,
 * what was done always does. `act` is a verb and its object, such as `rename-member`; the words of the page that
 * shows the journal say it under `act.<act>`.
 */
export async function recordAct(
  tx: Transaction,
  person: { readonly id: string },
  act: string,
  about: ActAbout = {},
): Promise<void> {
  await tx
    .insertInto('platform.administrative_acts')
    .values({ act, about: JSON.stringify(about), person: person.id })
    .execute()
}
