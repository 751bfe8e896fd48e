import type { Outcome, Stage } from '../tables.ts'

export const filters = ['all', 'live', 'taken', 'other', 'review'] as const
export type Filter = (typeof filters)[number]

/** In addresses: `?voir=en-cours`. */
export const filterInAddress: Readonly<Record<Filter, string>> = {
  all: 'toutes',
  live: 'en-cours',
  taken: 'adoptees',
  other: 'non-adoptees',
  review: 'a-reviser',
}

export function filterOf(written: string | undefined): Filter {
  return filters.find((one) => filterInAddress[one] === written) ?? 'all'
}

type Filtered = {
  readonly stage: Stage
  readonly outcome: Outcome | null
  readonly review_on: string | null
}

/** Whether something was decided. */
export function wasTaken(outcome: Outcome | null): boolean {
  return outcome === 'adopted' || outcome === 'partly' || outcome === 'consented'
}

/** `review`: those whose day came; `today` is an ISO day. */
export function isAmong(
  { stage, outcome, review_on }: Filtered,
  filter: Filter,
  today: string,
): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'live':
      return stage !== '' && stage !== 'closed'
    case 'taken':
      return wasTaken(outcome)
    case 'other':
      return outcome !== null && !wasTaken(outcome)
    case 'review':
      return outcome !== null && review_on !== null && review_on <= today
  }
}
