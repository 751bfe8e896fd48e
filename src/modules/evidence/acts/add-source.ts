import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { firstFree } from '../../../platform/words/slug.ts'
import { lookAlikes, type Source } from '../queries/sources.ts'
import { type CslItem, type ImportedItem, withoutNotes } from '../rules/csl-item.ts'
import { matchKeysOf } from '../rules/match-keys.ts'
import { columnsOf, keyOf } from '../rules/source-row.ts'

export type AddSourceResult =
  /** `added-already`: the very same reference, less than a minute ago; the button was pressed twice. */
  | { readonly outcome: 'added' | 'added-already'; readonly key: string }
  /** Some look like it: it is added `anyway`, or not. */
  | { readonly outcome: 'alike'; readonly alike: readonly Source[] }

/** Adds a source for the team, under a key made from its first author and its year. */
export async function addSource(
  tx: Transaction,
  person: { readonly id: string },
  item: CslItem,
  anyway: boolean,
): Promise<AddSourceResult> {
  await lockKeys(tx)
  const same = await tx
    .selectFrom('evidence.sources')
    .where(sql<boolean>`csl = ${JSON.stringify(item)}::jsonb`)
    .where('added_at', '>', sql<Date>`now() - interval '1 minute'`)
    .select('key')
    .executeTakeFirst()
  if (same) return { outcome: 'added-already', key: same.key }
  const alike = anyway ? [] : await lookAlikes(tx, matchKeysOf(item))
  if (alike.length > 0) return { outcome: 'alike', alike }
  const [key = ''] = await addSources(tx, person, [item])
  return { outcome: 'added', key }
}

/** Rows of one statement: PostgreSQL takes 65 535 values at most. */
const rowsAtOnce = 500

/** The same of many, in one go; what a file notes of them becomes notes of the team. Answers their keys, in order. */
export async function addSources(
  tx: Transaction,
  person: { readonly id: string },
  items: readonly ImportedItem[],
): Promise<readonly string[]> {
  if (items.length === 0) return []
  await lockKeys(tx)
  const wanted = items.map(keyOf)
  const taken = await keysLike(tx, [...new Set(wanted)])
  const rows = items.map((item, at) => {
    // `roy-2024`, then `roy-2024-2`: a key that any source has or had is never given to another.
    const key = firstFree(wanted[at] ?? '', taken)
    taken.add(key)
    const { csl, notes } = withoutNotes(item)
    return { source: { key, ...columnsOf(csl), added_by: person.id }, notes }
  })
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce)
    const added = await tx
      .insertInto('evidence.sources')
      .values(some.map(({ source }) => source))
      .returning(['id', 'key'])
      .execute()
    const ids = new Map(added.map(({ id, key }) => [key, id]))
    const noted = some.flatMap(({ source, notes }) => {
      const source_id = ids.get(source.key)
      return source_id === undefined
        ? []
        : notes.map((note) => ({ ...note, source_id, written_by: person.id }))
    })
    if (noted.length > 0) await tx.insertInto('evidence.source_notes').values(noted).execute()
  }
  return rows.map(({ source }) => source.key)
}

/** Two people who add at once: one takes the key, the other the next. Two who merge: one does, the other finds it done. */
export async function lockKeys(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('evidence.keys'))`.execute(tx)
}

/** Keys that any source has or had, among these and what their numbers make of them. */
async function keysLike(tx: Transaction, wanted: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from (select key from evidence.sources union all select key from evidence.former_keys) as given
    where regexp_replace(key, '-[0-9]{1,4}$', '') = any (${[...wanted]}::text[]) or key = any (${[...wanted]}::text[])`.execute(
    tx,
  )
  return new Set(rows.map(({ key }) => key))
}
