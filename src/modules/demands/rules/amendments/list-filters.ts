import { type AmendmentState, amendmentStates } from '../../amendment-tables.ts'

export const filters = ['all', 'proposed', 'submitted', 'decided', 'withdrawn'] as const
export type Filter = (typeof filters)[number]

/** In addresses: `?etat=proposes`. */
export const filterInAddress: Readonly<Record<Filter, string>> = {
  all: 'tous',
  proposed: 'proposes',
  submitted: 'au-vote',
  decided: 'decides',
  withdrawn: 'retires',
}

export function filterOf(written: string): Filter {
  return filters.find((one) => filterInAddress[one] === written) ?? 'all'
}

/** The states that a filter shows. */
export function statesOf(filter: Filter): readonly AmendmentState[] {
  if (filter === 'all') return amendmentStates
  return filter === 'decided' ? ['accepted', 'partly', 'refused', 'applied'] : [filter]
}
