/** A frozen release of the public, as its pages name it. */
export type PublishedRelease = {
  readonly id: string
  readonly number: number
  readonly exercise: string
  readonly starts_on: string
  readonly ends_on: string
  /** Frozen while members could still answer. */
  readonly is_partial: boolean
  readonly title: string
  readonly note: string
  readonly frozen_at: Date
  readonly retracted_at: Date | null
  readonly retraction_reason: string | null
}

/** For each exercise, newest first, the release that stands: the last one that was not retracted. */
export function standingReleases<R extends PublishedRelease>(releases: readonly R[]): readonly R[] {
  const standing = new Map<string, R>()
  for (const release of releases) {
    const known = standing.get(release.exercise)
    if (release.retracted_at === null && (!known || known.number < release.number)) {
      standing.set(release.exercise, release)
    }
  }
  return [...standing.values()].sort((a, b) => (a.starts_on < b.starts_on ? 1 : -1))
}

export type FoundRelease<R> =
  /** `newer` stands in its place. */
  | { readonly outcome: 'readable'; readonly release: R; readonly newer: R | null }
  | { readonly outcome: 'retracted'; readonly release: R; readonly standing: R | null }
  | { readonly outcome: 'none' }

/** The release an address names: by its number, or the one that stands for the exercise. */
export function findRelease<R extends PublishedRelease>(
  releases: readonly R[],
  { exercise, number }: { readonly exercise: string; readonly number: number | null },
): FoundRelease<R> {
  const ofExercise = releases
    .filter((release) => release.exercise === exercise)
    .sort((a, b) => b.number - a.number)
  const standing = ofExercise.find((release) => release.retracted_at === null) ?? null
  const named =
    number === null
      ? (standing ?? ofExercise[0])
      : ofExercise.find((release) => release.number === number)
  if (!named) return { outcome: 'none' }
  if (named.retracted_at !== null) return { outcome: 'retracted', release: named, standing }
  return { outcome: 'readable', release: named, newer: standing === named ? null : standing }
}
