import type { Transaction } from '../database/database.ts'
import type { Federation } from '../federation/federation.ts'
import type { Language } from '../words/language.ts'

/*
 * Named numbers per exercise, each owned by one part of the product and readable by another without knowing it. Parts give
 * theirs; none reads another's yet. Not to be taken for the counters of the process that `http/metrics.ts` gives to Prometheus.
 */

/** One number that a part of the product can give for an exercise. */
export type Measure = {
  /** `figures.group-participations`: the part, then a name of its own. It never changes. */
  readonly name: string
  readonly label: string
  /** What it counts: `persons`, `dollars`… */
  readonly unit: string
}

/** Its value for one exercise, and what one may cite for it. */
export type MeasureReading = {
  /** `2025-2026` */
  readonly exercise: string
  /** Null where it is protected, or was taken back. */
  readonly value: number | null
  /** As it is said: « plus de 150 000 participations, selon 82 ressources sur 90 ». */
  readonly phrase: string
  /** Written, for `platform/references`; null where nothing can be cited. */
  readonly reference: string | null
}

export type MeasureReader = {
  readonly tx: Transaction
  readonly language: Language
  readonly federation: Federation
}

/** The measures of one part of the product. */
export type MeasureSource = {
  /** First word of the names of its measures. */
  readonly part: string
  /** What it can give now, in an order that makes sense to a reader. */
  readonly list: (reader: MeasureReader) => Promise<readonly Measure[]>
  /** Readings of one of its measures, the oldest exercise first; none when it has no such measure. */
  readonly read: (name: string, reader: MeasureReader) => Promise<readonly MeasureReading[]>
}

/** Every measure there is, part after part. */
export async function listMeasures(
  sources: readonly MeasureSource[],
  reader: MeasureReader,
): Promise<readonly Measure[]> {
  const measures: Measure[] = []
  for (const source of sources) measures.push(...(await source.list(reader)))
  return measures
}

/** Readings of a measure by its name. None where no part has it. */
export async function readMeasure(
  sources: readonly MeasureSource[],
  name: string,
  reader: MeasureReader,
): Promise<readonly MeasureReading[]> {
  const source = sources.find(({ part }) => name.startsWith(`${part}.`))
  return source ? source.read(name, reader) : []
}
