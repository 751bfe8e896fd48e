import type { AmendmentState } from '../../amendment-tables.ts'

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

/** The states that a filter shows; undefined for every one. */
export function statesOf(filter: Filter): readonly AmendmentState[] | undefined {
  if (filter === 'all') return undefined
  return filter === 'decided' ? ['accepted', 'partly', 'refused', 'applied'] : [filter]
}
