/** One page of a list, in the envelope of HSDS 3. */
export type Envelope<T> = {
  readonly total_items: number
  readonly total_pages: number
  readonly page_number: number
  /** How many there are in `contents`. */
  readonly size: number
  readonly first_page: boolean
  readonly last_page: boolean
  readonly empty: boolean
  readonly contents: readonly T[]
}

/** `page` counts from 1. A page past the last is empty and says it is the last: a program that follows pages stops there. */
export function envelope<T>(
  contents: readonly T[],
  { total, page, perPage }: { total: number; page: number; perPage: number },
): Envelope<T> {
  const pages = Math.ceil(total / perPage)
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}
