import type { Transaction } from '../../../platform/database/database.ts'
import type { Theme } from '../queries/themes.ts'

export type NamedTheme = Omit<Theme, 'code' | 'position'> & {
  /** Null: where it is, and a new one after the others. */
  readonly position: number | null
}

/** Adds a theme under a code of its own. */
export async function addTheme(
  tx: Transaction,
  code: string,
  { position, ...theme }: NamedTheme,
): Promise<{ readonly outcome: 'added' | 'code-taken' }> {
  const last = await tx
    .selectFrom('evidence.themes')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst()
  const added = await tx
    .insertInto('evidence.themes')
    .values({ code, ...theme, position: position ?? (last?.position ?? -1) + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .executeTakeFirst()
  return { outcome: added ? 'added' : 'code-taken' }
}
