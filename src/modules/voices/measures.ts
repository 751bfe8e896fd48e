import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'
import { exerciseOf } from '../../platform/federation/exercise-of.ts'
import type { MeasureSource } from '../../platform/measures/measures.ts'
import { referenceWords } from './words/reference.ts'

const PART = 'voices'
const names = ['received', 'published', 'resources'] as const

type Year = {
  /** Its first day. */
  readonly begins: string
  readonly received: number
  readonly published: number
  readonly resources: number
}

/**
 * How many voices came in a fiscal year, were published, and of how many resources. Counts of what still
 * stands, for the team: by the thresholds of the walls. */
export const voiceMeasures: MeasureSource = {
  part: PART,
  parts: ['voices'],

  async list({ language }) {
    const say = referenceWords.in(language)
    return names.map((name) => ({
      name: `${PART}.${name}`,
      label: say(`measure.${name}`),
      counts: say(`measure.${name}Counts`),
      unit: name === 'resources' ? 'members' : 'voices',
    }))
  },

  async read(asked, { tx, language, federation }) {
    const name = names.find((one) => asked === `${PART}.${one}`)
    if (!name) return []
    const say = referenceWords.in(language)
    const { fiscalYearStart } = federation
    return (await readYears(tx, fiscalYearStart)).map((year) => ({
      exercise: exerciseOf(year.begins, fiscalYearStart),
      value: year[name],
      phrase: say(`measure.${name}Phrase`, { count: year[name] }),
      reference: null,
    }))
  },
}

async function readYears(tx: Transaction, yearBegins: string): Promise<readonly Year[]> {
  const { rows } = await sql<Year>`
    select begins, received, published, resources from voices.yearly_counts(${yearBegins})`.execute(
    tx,
  )
  return rows
}
