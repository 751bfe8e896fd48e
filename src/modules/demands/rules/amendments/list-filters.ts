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

export function isAmong(state: AmendmentState, filter: Filter): boolean {
  if (filter === 'all') return true
  if (filter === 'decided') {
    return state === 'accepted' || state === 'partly' || state === 'refused' || state === 'applied'
  }
  return state === filter
}
