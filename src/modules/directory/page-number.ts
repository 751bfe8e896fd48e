/** 1 when left out; null for what is not a page: « -1 », « 0 », « abc ». */
export function pageNumber(typed: string): number | null {
  if (typed === '') return 1
  const page = Number(typed)
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : null
}
