import {
  type Counted,
  listMeasures,
  type Measure,
  type MeasureReader,
  type MeasureReading,
  type MeasureSource,
  readMeasure,
} from '../../platform/measures/measures.ts'
import type { Indicator } from './rules/readings.ts'

/** What metrics say today, as far as this reader may count. */
export type Living = {
  /** By name. */
  readonly measures: ReadonlyMap<string, Measure>
  /** By name of the metric: a row an exercise. */
  readonly readings: ReadonlyMap<string, readonly MeasureReading[]>
}

/** Reads the metrics that these indicators name, each once. Nothing of it is kept. */
export async function readLiving(
  sources: readonly MeasureSource[],
  indicators: readonly Pick<Indicator, 'measure'>[],
  reader: MeasureReader,
): Promise<Living> {
  const names = [...new Set(indicators.flatMap(({ measure }) => measure ?? []))]
  if (names.length === 0) return { measures: new Map(), readings: new Map() }
  const measures = await listMeasures(sources, reader)
  const readings = new Map<string, readonly MeasureReading[]>()
  for (const name of names) readings.set(name, await readMeasure(sources, name, reader))
  return { measures: new Map(measures.map((one) => [one.name, one])), readings }
}

/**
 * What these keys name today, for this reader: only what the metric still counts, of any exercise. What was taken back, or does not
 * count any more, has no name here.
 */
export function namedOf(
  { readings }: Living,
  { measure }: Pick<Indicator, 'measure'>,
  keys: readonly string[],
): readonly Counted[] {
  const known = new Map(
    (readings.get(measure ?? '') ?? []).flatMap(({ counted = [] }) =>
      counted.flatMap((one) => (one.id === undefined ? [] : [[one.id, one] as const])),
    ),
  )
  return keys.flatMap((key) => known.get(key) ?? [])
}

/** What a metric says of an exercise; undefined where it says nothing. */
export function livingOf(
  { readings }: Living,
  { measure }: Pick<Indicator, 'measure'>,
  exercise: string,
): MeasureReading | undefined {
  return readings.get(measure ?? '')?.find((one) => one.exercise === exercise)
}
