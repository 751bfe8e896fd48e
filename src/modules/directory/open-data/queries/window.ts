import { type RawBuilder, sql } from 'kysely'

/** Which rows of a list to read: a page, or what follows an id, to read everything little by little. */
export type Window =
  | { readonly limit: number; readonly offset: number }
  | { readonly limit: number; readonly after: string | null }

type Ordered<Q> = {
  where(column: RawBuilder<unknown>, comparison: '>', value: string): Q
  orderBy(column: RawBuilder<unknown>): Q
  limit(most: RawBuilder<number>): Q
  offset(skipped: number): Q
}

/** The rows of a window, in the order of an id. */
export function inOrder<Q extends Ordered<Q>>(query: Q, id: string, window: Window): Q {
  const column = sql.ref(id)
  // Written in the statement: for a limit it does not know, the plan of a prepared one expects a tenth of the table.
  const ordered = query.orderBy(column).limit(sql.lit(window.limit))
  if ('offset' in window) return ordered.offset(window.offset)
  return window.after === null ? ordered : ordered.where(column, '>', window.after)
}
