import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

export type RemoveThemeResult =
  | { outcome: 'removed' }
  | { outcome: 'not-found' }
  /** The one it should join does not exist, or is itself. */
  | { outcome: 'nothing-to-join' }

/**
 * Takes a theme out. Its voices, the sentences that offer it and the stems that suggest it go to the theme it joins (`into`); they
 * have it no more where that is null. No voice is lost.
 */
export async function removeTheme(
  tx: Transaction,
  person: { readonly id: string },
  code: string,
  into: string | null,
): Promise<RemoveThemeResult> {
  const themes = await tx
    .selectFrom('voices.themes')
    .select(['code', 'stems'])
    .where('code', 'in', into === null ? [code] : [code, into])
    .forUpdate()
    .execute()
  const leaving = themes.find((theme) => theme.code === code)
  if (!leaving) return { outcome: 'not-found' }
  const joined = themes.find((theme) => theme.code === into)
  if (into !== null && (!joined || into === code)) return { outcome: 'nothing-to-join' }

  if (joined) await join(tx, leaving, joined)
  await tx
    .updateTable('voices.prompts')
    .set({ themes: sql`array_remove(themes, ${code})` })
    .where(sql<boolean>`themes @> array[${code}]`)
    .execute()
  await tx.deleteFrom('voices.themes').where('code', '=', code).execute()
  await recordAct(tx, person, 'remove-theme', { theme: code, into })
  return { outcome: 'removed' }
}

type Theme = { readonly code: string; readonly stems: readonly string[] }

async function join(tx: Transaction, leaving: Theme, joined: Theme): Promise<void> {
  await tx
    .insertInto('voices.voice_themes')
    .columns(['voice_id', 'theme'])
    .expression((select) =>
      select
        .selectFrom('voices.voice_themes')
        .select(['voice_id', sql<string>`${joined.code}`.as('theme')])
        .where('theme', '=', leaving.code),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .updateTable('voices.prompts')
    .set({ themes: sql`array_append(themes, ${joined.code})` })
    .where(sql<boolean>`themes @> array[${leaving.code}] and not themes @> array[${joined.code}]`)
    .execute()
  await tx
    .updateTable('voices.themes')
    .set({ stems: [...new Set([...joined.stems, ...leaving.stems])] })
    .where('code', '=', joined.code)
    .execute()
}
