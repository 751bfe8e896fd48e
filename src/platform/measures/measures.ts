import type { Transaction } from '../database/database.ts'
import type { Federation } from '../federation/federation.ts'
import type { Language } from '../words/language.ts'

/*
 * The registry of metrics: named numbers per exercise, each owned by one part of the product and readable by another without
 * knowing it. The indicators of the plan read them.
 *
 * A part that offers some gives `measures` in its index.ts (see `Module`): `part`, first word of their names; `parts`, what of the
 * content they are counted from; `list`, what can be read now, each with a sentence that says what is counted; `read`, the readings
 * of one, a row an exercise. `read` is asked inside a transaction of whoever reads: policies decide what is counted, and what the
 * public may not count is simply not read. A reading says its number in a phrase, with what it is a share of, and gives the way
 * back: `reference` where the number itself can be cited, `counted` where what it counts can be named one by one, each with a key
 * that names nobody: whoever freezes a reading keeps keys, and names them when it is read.
 * A number that cannot be known is left out or null, never nought. Names never change: readings were frozen under them.
 *
 * Not to be taken for the counters of the process that `http/metrics.ts` gives to Prometheus.
 */

/** One number that a part of the product can give for an exercise. */
export type Measure = {
  /** `figures.group-participations`: the part, then a name of its own. It never changes. */
  readonly name: string
  readonly label: string
  /** What it counts: `persons`, `dollars`… */
  readonly unit: string
  /** What is counted and what is not, in a sentence: the method of whatever reads it. */
  readonly counts: string
}

/** One of the things a number counts, where everyone may read it. */
export type Counted = {
  readonly label: string
  readonly href: string
  /**
   * What its part calls it, for ever, and which says nothing of it: the id of its row, a code of a region or a practice, never a
   * name nor a word of its address. What is frozen keeps it alone; without it, the number is kept and not what it counts.
   */
  readonly id?: string
}

/**
 * `from-before`: what was counted, or how many told it, is not that of the exercise before. `from-all`: it was told while answers
 * still came in. Read as a rise or a fall, either would say what nobody did.
 */
export type Apart = 'from-before' | 'from-all'

/** Its value for one exercise, and what one may cite for it. */
export type MeasureReading = {
  /** `2025-2026` */
  readonly exercise: string
  /** Null where it is protected, or was taken back. */
  readonly value: number | null
  /** What it does not compare with; left out where it compares with the exercise before. */
  readonly apart?: Apart
  /** Of what it is a share: 52 pages verified of 90. Never a percentage alone. */
  readonly outOf?: number
  /** As it is said: « plus de 150 000 participations, selon 82 ressources sur 90 ». */
  readonly phrase: string
  /** Written, for `platform/references`; null where nothing can be cited. */
  readonly reference: string | null
  /** What it counts, where that has names and pages; left out where it has none, as voices. */
  readonly counted?: readonly Counted[]
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
  /** Parts of the content whose writes may change a reading: a page that shows one is kept until one of them changes. */
  readonly parts: readonly string[]
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

/** The parts a page that shows readings is made from, besides its own. */
export function partsOfMeasures(sources: readonly MeasureSource[]): readonly string[] {
  return [...new Set(sources.flatMap(({ parts }) => parts))]
}
