import type { Step } from '../tables.ts'

/** Where a word is, in the order of the workshop. `revising`: adopted, and being worded anew. */
export const stages = ['proposed', 'submitted', 'revising', 'adopted', 'set-aside'] as const
export type Stage = (typeof stages)[number]

type Placed = {
  readonly step: Step | null
  readonly round: { readonly isOpen: boolean } | null
  readonly adoptedVersion: number | null
  readonly version: number
}

/** `version`: the last one there is. */
export function stageOf({ step, round, adoptedVersion, version }: Placed): Stage {
  if (step === 'set-aside') return 'set-aside'
  if (round?.isOpen) return 'submitted'
  if (adoptedVersion === null) return 'proposed'
  return version > adoptedVersion ? 'revising' : 'adopted'
}
