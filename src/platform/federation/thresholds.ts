import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../database/database.ts'

/**
 * Under what nothing is shown: the method's values are the least, and a federation may raise them. The most keeps a slip of the
 * keyboard from hiding everything for good; for `members`, a release is also audited against every agreement of one member less.
 * The database holds the same least values, for its policies and functions: `platform.threshold`.
 */
export const thresholdLimits = {
  /** Members in a cell of a release. */
  members: { least: 3, most: 10 },
  /** The p of the p %-rule: how near to a member's figure nobody may come. */
  percent: { least: 15, most: 50 },
  /** A count of persons from 1 to this one is hidden, whoever gave it. */
  persons: { least: 4, most: 20 },
  /** Answers an estimate rests on, in each class too. */
  respondents: { least: 5, most: 20 },
  /** Voices, and resources that gathered them, before a wall says by region, theme or place. */
  voices: { least: 5, most: 100 },
  resources: { least: 3, most: 20 },
  /** Voices a resource's own people read its collection from. */
  ownVoices: { least: 5, most: 100 },
  /** Seats called to a secret vote, and votes before anything is told of it. */
  seats: { least: 5, most: 50 },
} as const

export type ThresholdName = keyof typeof thresholdLimits
export type Thresholds = Readonly<Record<ThresholdName, number>>

const threshold = (name: ThresholdName) => {
  const { least, most } = thresholdLimits[name]
  return z.int().min(least).max(most).default(least)
}

/** What is not set is the method's. */
export const thresholdsSchema = z.object({
  members: threshold('members'),
  percent: threshold('percent'),
  persons: threshold('persons'),
  respondents: threshold('respondents'),
  voices: threshold('voices'),
  resources: threshold('resources'),
  ownVoices: threshold('ownVoices'),
  seats: threshold('seats'),
})

export const thresholdNames = thresholdsSchema.keyof().options

/** Those of the method, which no setting lowers. */
export const leastThresholds: Thresholds = thresholdsSchema.parse({})

/** As they stand in this transaction, whatever its login: jobs read no settings but these. */
export async function readThresholds(tx: Transaction): Promise<Thresholds> {
  const { rows } = await sql<{ name: string; value: number }>`
    select name, platform.threshold(name) as value from unnest(${thresholdNames}::text[]) as name`.execute(
    tx,
  )
  return thresholdsSchema.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])))
}
