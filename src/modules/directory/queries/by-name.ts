import { type RawBuilder, sql } from 'kysely'

/**
 * For `orderBy`: names in the order in which people look for them, « La Pelote » under P, accents in their place.
 *
 * @param column where the name is, such as `m.name`
 */
export function byName(column: string): RawBuilder<string> {
  const name = sql.ref(column)
  return sql`directory.name_to_sort_by(${name}) collate "fr-x-icu", ${name} collate "fr-x-icu"`
}
