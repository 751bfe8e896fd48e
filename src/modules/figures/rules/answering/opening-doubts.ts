import { daysBetween } from '../../../../platform/words/days.ts'

/** What may make an opening premature. */
export type OpeningDoubt = 'year-not-over' | 'short-delay'

/** Fewer days than a small team needs to gather a year of figures. */
export const fewestDaysToAnswer = 14

/** ISO days. `dueOn`: the last day to deposit, once it is chosen. */
export function openingDoubts(
  { endsOn, dueOn }: { readonly endsOn: string; readonly dueOn?: string },
  today: string,
): readonly OpeningDoubt[] {
  const isShort = dueOn !== undefined && daysBetween(today, dueOn) < fewestDaysToAnswer
  return [
    ...(endsOn >= today ? ['year-not-over' as const] : []),
    ...(isShort ? ['short-delay' as const] : []),
  ]
}
