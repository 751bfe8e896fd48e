import type { Transaction } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/words/language.ts'

/** How someone is named here, and the language the site writes to her in. */
export async function changeIdentity(
  tx: Transaction,
  id: string,
  { name, language }: { readonly name: string; readonly language: Language },
): Promise<void> {
  await tx.updateTable('directory.people').set({ name, language }).where('id', '=', id).execute()
}
