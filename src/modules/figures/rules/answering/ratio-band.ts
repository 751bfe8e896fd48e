type Band = { readonly least_ratio: number | null; readonly most_ratio: number | null }

/**
 * On which side of its band a number lies, as times last year's. Null inside it, without a band, and where last year's was
 * zero: nothing is so many times nothing.
 */
export function outsideBand(
  { now, before }: { readonly now: number; readonly before: number },
  { least_ratio, most_ratio }: Band,
): 'under' | 'over' | null {
  if (least_ratio === null || most_ratio === null || before === 0) return null
  if (now < least_ratio * before) return 'under'
  return now > most_ratio * before ? 'over' : null
}
