import type { Transaction } from '../../../platform/database/database.ts'
import type { CslItem } from '../rules/csl-item.ts'
import { columnsOf, keyOf } from '../rules/source-row.ts'

/** Adds a source for the team, under a key made from its first author and its year. Whether it is new was asked before. */
export async function addSource(
  tx: Transaction,
  person: { readonly id: string },
  item: CslItem,
): Promise<{ readonly outcome: 'added'; readonly key: string }> {
  const key = await freeKey(tx, keyOf(item))
  await tx
    .insertInto('evidence.sources')
    .values({ key, ...columnsOf(item), added_by: person.id })
    .execute()
  return { outcome: 'added', key }
}

/** `roy-2024`, then `roy-2024-2`: a key that any source has or had is never given to another. */
async function freeKey(tx: Transaction, wanted: string): Promise<string> {
  const beginning = `${wanted.replace(/[%_\\]/g, '')}%`
  const taken = await tx
    .selectFrom('evidence.sources')
    .select('key')
    .where('key', 'like', beginning)
    .unionAll(tx.selectFrom('evidence.former_keys').select('key').where('key', 'like', beginning))
    .execute()
  const keys = new Set(taken.map(({ key }) => key))
  if (!keys.has(wanted)) return wanted
  let at = 2
  while (keys.has(`${wanted}-${at}`)) at += 1
  return `${wanted}-${at}`
}
