import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

export type NamedTheme = {
  readonly name: string
  /** '' for none. */
  readonly nameEn: string
  /** French stems that suggest it. */
  readonly stems: readonly string[]
  /** Its place among the others, from 0; null: where it is, and a new one after the others. */
  readonly position: number | null
}

/** Adds a theme under a code of its own. */
export async function addTheme(
  tx: Transaction,
  person: { readonly id: string },
  code: string,
  theme: NamedTheme,
): Promise<{ outcome: 'added' } | { outcome: 'code-taken' }> {
  const added = await tx
    .insertInto('voices.themes')
    .values((insert) => ({
      code,
      ...rowOf(theme),
      position:
        theme.position ??
        insert
          .selectFrom('voices.themes')
          .select((select) =>
            sql<number>`coalesce(${select.fn.max('position')} + 1, 0)`.as('next'),
          ),
    }))
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .executeTakeFirst()
  if (!added) return { outcome: 'code-taken' }
  await recordAct(tx, person, 'add-theme', { theme: code })
  return { outcome: 'added' }
}

/** Names a theme otherwise, everywhere at once: voices hold its code. */
export async function renameTheme(
  tx: Transaction,
  person: { readonly id: string },
  code: string,
  theme: NamedTheme,
): Promise<{ outcome: 'renamed' } | { outcome: 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('voices.themes')
    .set({ ...rowOf(theme), ...(theme.position !== null && { position: theme.position }) })
    .where('code', '=', code)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return { outcome: 'not-found' }
  await recordAct(tx, person, 'rename-theme', { theme: code })
  return { outcome: 'renamed' }
}

function rowOf({ name, nameEn, stems }: NamedTheme) {
  return { name, name_en: nameEn, stems: [...stems] }
}
