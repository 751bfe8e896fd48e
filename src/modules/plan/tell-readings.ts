import type { Transaction } from '../../platform/database/database.ts'
import type { SiteContext } from '../../platform/http/request.ts'
import { type Resolved, resolveReferences } from '../../platform/references/resolve-references.ts'
import { listReadings } from './queries/indicators.ts'
import type { FrozenReading } from './rules/readings.ts'

export type ReadingsTold = {
  readonly readings: readonly FrozenReading[]
  /** What they cite, as it stands now, by reference. */
  readonly origins: ReadonlyMap<string, Resolved>
}

/**
 * What was frozen of a plan, as it may be told today: a reading whose number came from what was withdrawn since, or that nothing
 * answers to, keeps its year and loses its number, and the sentence that may say it.
 */
export async function tellReadings(
  c: SiteContext,
  tx: Transaction,
  planId: string,
): Promise<ReadingsTold> {
  const { references, language, federation } = c.var
  const readings = await listReadings(tx, planId)
  const cited = readings.flatMap(({ reference }) => reference ?? [])
  const origins = await resolveReferences(references, cited, { tx, language, federation })
  return {
    readings: readings.map((reading) => {
      const status = reading.reference === null ? null : origins.get(reading.reference)?.status
      return status === 'withdrawn' || status === 'unknown' ? withoutNumber(reading) : reading
    }),
    origins,
  }
}

function withoutNumber(reading: FrozenReading): FrozenReading {
  return {
    ...reading,
    value: null,
    outOf: null,
    phrase: '',
    counted: [],
    sentence: '',
    isTakenBack: true,
  }
}
