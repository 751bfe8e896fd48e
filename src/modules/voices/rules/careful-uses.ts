/**
 * What is kept of what was ticked. « Without saying where it comes from » and « with the name » cannot both stand: the more careful
 * one does, and whoever ticked both is told.
 */
export function carefulUses<U extends string>(uses: readonly U[]): readonly U[] {
  return uses.some((use) => use === 'unplaced') ? uses.filter((use) => use !== 'named') : uses
}

/** Of the uses allowed, those one may still choose among: who let it be named may let it be published without a place instead. */
export function usesWithin<U extends string>(uses: readonly U[]): readonly (U | 'unplaced')[] {
  return uses.some((use) => use === 'named') && !uses.some((use) => use === 'unplaced')
    ? ['unplaced', ...uses]
    : uses
}
