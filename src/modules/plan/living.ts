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
 * What is frozen of a metric today: what everyone reads of it; where that is nothing, what the team reads, for the team.
 *
 * @param open what the public reads, all what the team reads
 */
export function freezable(
  { open, all }: { readonly open: Living; readonly all: Living },
  indicator: Pick<Indicator, 'measure'>,
  exercise: string,
): { readonly reading: MeasureReading | undefined; readonly forTeam: boolean } {
  const told = livingOf(open, indicator, exercise)
  if (told && told.value !== null) return { reading: told, forTeam: false }
  const known = livingOf(all, indicator, exercise)
  const forTeam = known !== undefined && known.value !== null
  return { reading: forTeam ? known : told, forTeam }
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
