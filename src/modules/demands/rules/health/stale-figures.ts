import { parseReference } from '../../../../platform/references/reference.ts'
import { citedBy } from './gone-references.ts'
import type { Examined, Remark } from './remark.ts'

/**
 * Figures that a later exercise publishes anew: both values side by side, and the gesture that writes the new one. A block that
 * cites both compares them: nothing in it has aged. A newer one that many fewer or many more told is not pressed upon who
 * writes: both are given, with the caution.
 */
export function staleFigures({ composition, resolved }: Examined): readonly Remark[] {
  return composition.blocks.flatMap((block) => {
    const cited = citedBy(block)
    return cited.flatMap((reference): Remark[] => {
      const found = resolved.get(reference)
      if (found?.status !== 'stale' || parseReference(reference)?.kind !== 'figure') return []
      if (!found.newer || !found.figure) return []
      if (cited.includes(`figure:${found.newer.id}`)) return []
      const values = {
        label: found.label,
        before: found.figure.phrase,
        now: found.newer.phrase,
        newLabel: found.newer.label,
      }
      if (!found.newer.isComparable) return [{ code: block.code, check: 'uneven-figure', values }]
      const renewal = { from: reference, to: `figure:${found.newer.id}` }
      return [{ code: block.code, check: 'stale-figure', values, renewal }]
    })
  })
}
