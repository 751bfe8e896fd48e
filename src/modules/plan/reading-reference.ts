import type { ReferenceKind } from '../../platform/references/resolve-references.ts'
import { planPaths } from './paths.ts'
import { readingsAt } from './queries/readings-at.ts'
import { readingWords } from './words/reading.ts'

/** A reading of the plan, as a text cites it: `reading:<indicator>@2024-2025`, the one that stands of that year. */
export function readingReference(indicatorId: string, exercise: string): string {
  return `reading:${indicatorId}@${exercise}`
}

/** Where it leads, the reading is told with what it rests on; what it cites in its turn is the way back. */
export const readingKind: ReferenceKind = {
  kind: 'reading',
  async resolve(ids, { tx, language }) {
    const say = readingWords.in(language)
    return new Map(
      (await readingsAt(tx, ids)).map(({ id, indicatorId, exercise, label, slug }) => [
        id,
        {
          label: say('reference.label', { exercise, label }),
          href: `${planPaths.outcome(slug)}#i-${indicatorId}`,
          status: 'living',
        },
      ]),
    )
  },
  async restsOn(ids, { tx }) {
    return new Map(
      (await readingsAt(tx, ids)).map(({ id, reference }) => [
        id,
        reference === null ? [] : [reference],
      ]),
    )
  },
}
