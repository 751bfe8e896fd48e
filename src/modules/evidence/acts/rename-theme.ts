import type { Transaction } from '../../../platform/database/database.ts'
import { listThemes } from '../queries/themes.ts'
import { seenTheme } from '../rules/seen-theme.ts'
import type { NamedTheme } from './add-theme.ts'

/**
 * Names a theme otherwise: findings hold its code. `seen`: what was on the page; where something else stands by now, nothing is
 * written over it.
 */
export async function renameTheme(
  tx: Transaction,
  { code, seen }: { readonly code: string; readonly seen: string },
  { position, ...named }: NamedTheme,
): Promise<{ readonly outcome: 'renamed' | 'unchanged' | 'changed-since' | 'not-found' }> {
  // Two who name it at once: the second reads what the first wrote.
  await tx
    .selectFrom('evidence.themes')
    .where('code', '=', code)
    .select('code')
    .forUpdate()
    .executeTakeFirst()
  const last = (await listThemes(tx)).find((theme) => theme.code === code)
  if (!last) return { outcome: 'not-found' }
  const theme = { ...named, position: position ?? last.position }
  const stands = seenTheme(last)
  if (stands === seenTheme({ code, ...theme })) return { outcome: 'unchanged' }
  if (stands !== seen) return { outcome: 'changed-since' }
  await tx.updateTable('evidence.themes').set(theme).where('code', '=', code).execute()
  return { outcome: 'renamed' }
}
