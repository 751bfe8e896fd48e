import type { Transaction } from '../../../platform/database/database.ts'

export type Theme = {
  readonly code: string
  readonly name: string
  readonly name_en: string
  readonly introduction: string
  readonly introduction_en: string
  readonly position: number
}

/** Every theme, in the order of the pages. */
export async function listThemes(tx: Transaction): Promise<readonly Theme[]> {
  return tx.selectFrom('evidence.themes').selectAll().orderBy('position').orderBy('code').execute()
}
