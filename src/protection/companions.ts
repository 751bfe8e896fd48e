/** What a page intends to say about one figure of one place, side by side. */
export interface Companions {
  readonly level: 'network' | 'zone' | 'region'
  readonly shows: ReadonlySet<
    'mean' | 'count' | 'share' | 'total' | 'observed' | 'estimated' | 'exact-coverage'
  >
  /** « x of y answered », when it is said. */
  readonly answered?: { readonly of: number }
}

export type CompanionProblem =
  /** Mean × count is the total. */
  | 'mean-with-count'
  /** Share × total is the part. */
  | 'share-with-total'
  /** Among three, who answered tells who did not. */
  | 'answered-of-few'
  /** Their difference is what the silent members are believed to have done. */
  | 'observed-with-estimated'
  /** Below zones an exact weighted coverage tells how large the missing member is. */
  | 'exact-coverage-of-a-region'

/** What may not be said together: each pair undoes a suppression that the table alone respects. */
export function companionProblems({ level, shows, answered }: Companions): CompanionProblem[] {
  const problems: CompanionProblem[] = []
  if (shows.has('mean') && shows.has('count')) problems.push('mean-with-count')
  if (shows.has('share') && shows.has('total')) problems.push('share-with-total')
  if (answered && answered.of <= 3) problems.push('answered-of-few')
  if (level !== 'network' && shows.has('observed') && shows.has('estimated')) {
    problems.push('observed-with-estimated')
  }
  if (level === 'region' && shows.has('exact-coverage')) problems.push('exact-coverage-of-a-region')
  return problems
}
