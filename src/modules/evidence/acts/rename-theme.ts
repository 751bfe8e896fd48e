import type { Transaction } from '../../../platform/database/database.ts'
import type { NamedTheme } from './add-theme.ts'

/** Names a theme otherwise: findings hold its code. */
export async function renameTheme(
  tx: Transaction,
  code: string,
  { position, ...theme }: NamedTheme,
): Promise<{ readonly outcome: 'renamed' | 'not-found' }> {
  const { numUpdatedRows } = await tx
    .updateTable('evidence.themes')
    .set({ ...theme, ...(position !== null && { position }) })
    .where('code', '=', code)
    .executeTakeFirst()
  return { outcome: numUpdatedRows === 0n ? 'not-found' : 'renamed' }
}
