import { parseReference } from '../../../../platform/references/reference.ts'
import { citedBy } from './gone-references.ts'
import type { Examined, Remark } from './remark.ts'

/** Figures that a later exercise publishes anew: both values side by side, and the gesture that writes the new one. */
export function staleFigures({ composition, resolved }: Examined): readonly Remark[] {
  return composition.blocks.flatMap((block) =>
    citedBy(block).flatMap((reference): Remark[] => {
      const found = resolved.get(reference)
      if (found?.status !== 'stale' || parseReference(reference)?.kind !== 'figure') return []
      if (!found.newer || !found.figure) return []
      return [
        {
          code: block.code,
          check: 'stale-figure',
          values: {
            label: found.label,
            before: found.figure.phrase,
            now: found.newer.phrase,
            newLabel: found.newer.label,
          },
          renewal: { from: reference, to: `figure:${found.newer.id}` },
        },
      ]
    }),
  )
}
