import { readMeasure } from '../../platform/measures/measures.ts'
import type { ReferenceReader } from '../../platform/references/resolve-references.ts'
import { figures } from '../figures/index.ts'
import { hasWords } from './rules/pasted-reference.ts'

export type FoundFigure = {
  /** `figure:people-reached@2024-2025` */
  readonly reference: string
  readonly label: string
  /** « plus de 12 000 personnes, selon 82 ressources sur 90 » */
  readonly phrase: string
  readonly exercise: string
}

const mostFigures = 6

/** Figures whose name has these words, as they were last published: what one may cite of them now. */
export async function findFigures(
  words: string,
  reader: ReferenceReader,
): Promise<readonly FoundFigure[]> {
  const { measures } = figures
  if (!measures || words === '') return []
  const named = (await measures.list(reader)).filter(({ label }) => hasWords(label, words))
  const found: FoundFigure[] = []
  for (const { name, label } of named.slice(0, mostFigures)) {
    const readings = await readMeasure([measures], name, reader)
    const last = readings.filter(({ reference, value }) => reference && value !== null).at(-1)
    if (last?.reference) {
      const { reference, phrase, exercise } = last
      found.push({ reference, label, phrase, exercise })
    }
  }
  return found
}
