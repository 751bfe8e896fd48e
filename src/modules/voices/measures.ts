import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'
import { byExercise } from '../../platform/federation/exercise-of.ts'
import type { MeasureSource } from '../../platform/measures/measures.ts'
import { referenceWords } from './words/reference.ts'

const PART = 'voices'
const names = ['received', 'published', 'resources'] as const
type Name = (typeof names)[number]

type Week = {
  readonly week: string
  readonly received: number
  readonly published: number
  readonly resources: readonly string[] | null
}

/** How many voices came in a fiscal year, were published, and of how many resources. Counts of what still stands. */
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
    return byExercise(await readWeeks(tx), ({ week }) => week, federation.fiscalYearStart).map(
      ([exercise, weeks]) => {
        const value = countOf(name, weeks)
        return {
          exercise,
          value,
          phrase: say(`measure.${name}Phrase`, { count: value }),
          reference: null,
        }
      },
    )
  },
}

function countOf(name: Name, weeks: readonly Week[]): number {
  if (name === 'resources') return new Set(weeks.flatMap(({ resources }) => resources ?? [])).size
  return weeks.reduce((sum, week) => sum + week[name], 0)
}

async function readWeeks(tx: Transaction): Promise<readonly Week[]> {
  const { rows } = await sql<Week>`
    select week, received, published, resources from voices.yearly_counts() order by week`.execute(
    tx,
  )
  return rows
}
